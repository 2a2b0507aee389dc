package io.peaktrade.core.guice;

import static java.util.Objects.requireNonNull;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.TypeLiteral;
import com.google.inject.matcher.Matchers;
import com.google.inject.spi.InjectionListener;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.ProviderInstanceBinding;
import com.google.inject.spi.ProvisionListener;
import com.google.inject.spi.TypeEncounter;
import com.google.inject.spi.TypeListener;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.time.TimeSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each method marked with {@link MonitorPerformance} an interceptor of its own, whose series are found once.
 * Refuses the methods and objects that Guice would silently leave alone.
 */
final class PerformanceInterception implements TypeListener, ProvisionListener {
    private static final String MADE_BY_GUICE = "$$EnhancerByGuice$$";

    private final List<PerformanceInterceptor> waiting = new ArrayList<>();
    private final ClassValue<Optional<String>> refusals = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            return refusal(type);
        }
    };
    private @Nullable PerformanceMonitor monitor;
    private @Nullable TimeSource time;

    @Override
    public synchronized <I> void hear(TypeLiteral<I> type, TypeEncounter<I> encounter) {
        if (MarkedMethod.of(type.getRawType()).findAny().isPresent()) {
            // also reached by injectMembers and requestInjection, which are given objects that somebody else has made
            encounter.register((InjectionListener<I>) injected -> requireMadeByGuice(injected.getClass()));
        }
        MarkedMethod.of(type.getRawType())
                .forEach(marked -> marked.obstacle()
                        .ifPresentOrElse(
                                reason -> encounter.addError("%s", marked.refusal(reason)),
                                () -> encounter.bindInterceptor(Matchers.only(marked.method()), interceptor(marked))));
    }

    private PerformanceInterceptor interceptor(MarkedMethod marked) {
        var interceptor = new PerformanceInterceptor(marked.operation());
        if (monitor == null) {
            waiting.add(interceptor);
        } else {
            interceptor.recordWith(monitor, requireNonNull(time));
        }
        return interceptor;
    }

    @Inject
    synchronized void start(Injector injector, PerformanceMonitor monitor, TimeSource time) {
        this.monitor = monitor;
        this.time = time;
        waiting.forEach(interceptor -> interceptor.recordWith(monitor, time));
        waiting.clear();
        injector.getBindings().values().forEach(this::requireMadeByGuice);
    }

    private void requireMadeByGuice(Binding<?> binding) {
        if (binding instanceof InstanceBinding<?> instance) {
            requireMadeByGuice(instance.getInstance().getClass());
        } else if (binding instanceof ProviderInstanceBinding<?> provider
                && provider.getDependencies().isEmpty()) {
            // it is given nothing that Guice has made; another one is judged by what it provides
            requireMadeByGuice(binding.getKey().getTypeLiteral().getRawType());
        }
    }

    /** What a provider gives is seen only now. */
    @Override
    public <T> void onProvision(ProvisionInvocation<T> provision) {
        T provided = provision.provision();
        if (provided != null) {
            requireMadeByGuice(provided.getClass());
        }
    }

    private void requireMadeByGuice(Class<?> type) {
        refusals.get(type).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    private static Optional<String> refusal(Class<?> type) {
        return type.getName().contains(MADE_BY_GUICE)
                ? Optional.empty()
                : MarkedMethod.of(type).findFirst().map(marked -> marked.refusal("its object is not made by Guice"));
    }
}
