package io.peaktrade.resilience.call;

import org.jspecify.annotations.Nullable;

/**
 * A call to guard. A lambda's own checked exception is inferred as {@code E}, so that a guarded call throws just what
 * the bare one would; a lambda without one needs no {@code try}.
 */
@FunctionalInterface
public interface Call<T extends @Nullable Object, E extends Exception> {
    T call() throws E;
}
