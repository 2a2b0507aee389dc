package io.peaktrade.resilience;

import io.peaktrade.resilience.call.Call;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call that a hook, which knows tasks only, has put its context around. */
final class CarriedCall<T extends @Nullable Object, E extends Exception> implements Runnable {
    static final UnaryOperator<Runnable> NO_CONTEXT = task -> task;

    private final Call<T, E> call;
    private @Nullable T result;
    private @Nullable Throwable thrown;

    private CarriedCall(Call<T, E> call) {
        this.call = call;
    }

    /** On the caller's thread; what it returns may run on another. */
    static <T extends @Nullable Object, E extends Exception> Call<T, E> of(
            Call<T, E> call, UnaryOperator<Runnable> context) {
        if (context == NO_CONTEXT) {
            return call;
        }
        var carried = new CarriedCall<>(call);
        Runnable task = context.apply(carried);
        return () -> {
            task.run();
            return carried.result();
        };
    }

    @Override
    public void run() {
        try {
            result = call.call();
        } catch (Throwable failure) {
            thrown = failure;
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // what the call threw, and a T that it returned
    private T result() throws E {
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (E) thrown;
        }
        return result;
    }
}
