package io.peaktrade.resilience;

import com.google.inject.TypeLiteral;
import com.google.inject.matcher.Matchers;
import com.google.inject.spi.TypeEncounter;
import com.google.inject.spi.TypeListener;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives each method marked with {@link Guarded} its guard, and refuses those that Guice would leave alone. */
final class GuardedInterception implements TypeListener {
    private final List<GuardedInterceptor> waiting = new ArrayList<>();
    private @Nullable Map<String, Guard> guards;

    @Override
    public synchronized <I> void hear(TypeLiteral<I> type, TypeEncounter<I> encounter) {
        GuardedMethod.of(type.getRawType())
                .forEach(marked -> marked.obstacle()
                        .ifPresentOrElse(
                                refusal -> encounter.addError("%s", refusal),
                                () -> encounter.bindInterceptor(Matchers.only(marked.method()), interceptor(marked))));
    }

    private GuardedInterceptor interceptor(GuardedMethod marked) {
        var interceptor = new GuardedInterceptor(marked);
        if (guards == null) {
            waiting.add(interceptor);
        } else {
            interceptor.guardWith(guard(marked, guards));
        }
        return interceptor;
    }

    @Inject
    synchronized void start(Set<Guard> bound) {
        Map<String, Guard> byName = new HashMap<>();
        bound.forEach(guard -> byName.put(guard.name(), guard));
        waiting.forEach(interceptor -> interceptor.guardWith(guard(interceptor.method(), byName)));
        waiting.clear();
        guards = byName;
    }

    private static Guard guard(GuardedMethod marked, Map<String, Guard> byName) {
        Guard guard = byName.get(marked.guard());
        if (guard == null) {
            throw new IllegalStateException(
                    "%s has no guard: bind one of that name by Multibinder.newSetBinder(binder, Guard.class), or use one of %s"
                            .formatted(marked, new TreeSet<>(byName.keySet())));
        }
        return guard;
    }
}
