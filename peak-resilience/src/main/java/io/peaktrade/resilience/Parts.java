package io.peaktrade.resilience;

import io.peaktrade.resilience.call.Part;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The parts of one kind by name, each with the policy that it was made with. */
final class Parts<X extends Part, P> {
    private final String kind;
    private final BiFunction<String, P, X> maker;
    private final Map<String, Made<X, P>> made = new ConcurrentHashMap<>();

    private record Made<X, P>(X part, P policy) {}

    Parts(String kind, BiFunction<String, P, X> maker) {
        this.kind = kind;
        this.maker = maker;
    }

    X get(String name, P policy) {
        Made<X, P> known = made.computeIfAbsent(name, any -> new Made<>(maker.apply(name, policy), policy));
        if (!known.policy.equals(policy)) {
            throw new IllegalStateException(
                    "%s %s exists already with %s: share that one, or choose another name than for %s"
                            .formatted(kind, name, known.policy, policy));
        }
        return known.part;
    }

    X get(String name) {
        Made<X, P> known = made.get(name);
        if (known == null) {
            throw new IllegalStateException("there is no %s %s: make it with its policy first, or use one of %s"
                    .formatted(kind, name, new TreeSet<>(made.keySet())));
        }
        return known.part;
    }

    /** Returns whether it was one of these parts. */
    boolean remove(Part part) {
        return made.values().removeIf(known -> known.part == part);
    }
}
