package io.peaktrade.resilience.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A part that lets calls through, as a guard sees it. After {@link #enter} exactly one of {@code succeeded}, {@code
 * failed} and {@code ignored} follows, on any thread, with the lease that enter returned; a part that has nothing to
 * remember returns one object for all calls. Safe for all threads; a call that need not wait takes no lock.
 */
public interface Admission {
    /**
     * Lets the call through, after waiting where the policy says so and the deadline permits.
     *
     * @throws CallRejectedException if it does not, counted by the part
     */
    Object enter(Terms terms);

    /**
     * As {@link #enter}, but a call that has to wait does not block: the future completes when it is let through or
     * rejected. Cancelling it gives up the place in the line. By default the part never waits.
     */
    default CompletableFuture<Object> enterLater(Terms terms, ScheduledExecutorService scheduler) {
        try {
            return CompletableFuture.completedFuture(enter(terms));
        } catch (CallRejectedException rejected) {
            return CompletableFuture.failedFuture(rejected);
        }
    }

    /** All parts have let the call through, and it begins now: its time does not include waiting for them. */
    default void begin(Object lease) {}

    void succeeded(Object lease, @Nullable Object result);

    void failed(Object lease, Throwable thrown);

    /** The call was not made, or its end says nothing about the service. */
    void ignored(Object lease);
}
