package io.peaktrade.resilience.call;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Throwables of these types and their subtypes; equal to others of the same types, unlike a lambda. */
public record FailureTypes(Set<Class<? extends Throwable>> types) implements Predicate<Throwable> {
    public static final FailureTypes ANY = of(Throwable.class);
    public static final FailureTypes NONE = of();

    public FailureTypes {
        types = Set.copyOf(types);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static FailureTypes of(Class<? extends Throwable>... types) {
        return new FailureTypes(new HashSet<>(Arrays.asList(types)));
    }

    @Override
    public boolean test(Throwable thrown) {
        for (Class<? extends Throwable> type : types) {
            if (type.isInstance(thrown)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the predicate does; if it throws, this value, with the exception suppressed in the failure. */
    public static <T extends Throwable> boolean matches(Predicate<? super T> predicate, T thrown, Otherwise otherwise) {
        try {
            return predicate.test(thrown);
        } catch (Throwable broken) {
            if (broken != thrown) {
                thrown.addSuppressed(broken);
            }
            return otherwise == Otherwise.MATCHES;
        }
    }

    /** The answer assumed of a predicate that threw. */
    public enum Otherwise {
        MATCHES,
        DIFFERS
    }

    @Override
    public String toString() {
        return types.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
