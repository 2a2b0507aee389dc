package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.FailureTypes;
import io.peaktrade.resilience.call.FailureTypes.Otherwise;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is worth another attempt.
 *
 * @param failing exceptions that are
 * @param aborting exceptions that are not, although they are failing ones
 * @param failingResults results that are
 * @param effect whether making a call twice has the effect of making it once
 */
public record RetryVerdicts(
        Predicate<? super Exception> failing,
        Predicate<? super Exception> aborting,
        Predicate<Object> failingResults,
        Effect effect) {
    static final RetryVerdicts USUAL =
            new RetryVerdicts(FailureTypes.ANY, FailureTypes.NONE, new NoResult(), Effect.ONCE_ONLY);

    /** Whether a call may be made again when nobody knows whether it took effect. */
    public enum Effect {
        IDEMPOTENT,
        ONCE_ONLY
    }

    private record NoResult() implements Predicate<Object> {
        @Override
        public boolean test(Object result) {
            return false;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    public RetryVerdicts {
        Require.given("failures of a retry", "IOException.class", failing);
        Require.given("aborting failures of a retry", "IllegalArgumentException.class", aborting);
        Require.given("failing results of a retry", "Reply::isBusy", failingResults);
        Require.given("effect of a retried call", "IDEMPOTENT", effect);
    }

    /** An interrupt or a cancellation asks to stop, and an error does not pass. */
    boolean isRetried(Throwable thrown, Terms terms) {
        return thrown instanceof Exception failure
                && !(failure instanceof InterruptedException)
                && !(failure instanceof CancellationException)
                && (isIdempotent(terms) || !isInDoubt(failure))
                && FailureTypes.matches(failing, failure, Otherwise.DIFFERS)
                && !FailureTypes.matches(aborting, failure, Otherwise.MATCHES);
    }

    /** A predicate that throws leaves the result as it is. */
    boolean isRetriedResult(@Nullable Object result) {
        try {
            return result != null && failingResults.test(result);
        } catch (Throwable broken) {
            return false;
        }
    }

    private boolean isIdempotent(Terms terms) {
        return effect == Effect.IDEMPOTENT || terms.isIdempotent();
    }

    /** The call may have been sent, and may take effect yet. */
    private static boolean isInDoubt(Exception failure) {
        return failure instanceof CallTimedOutException
                || failure instanceof TimeoutException
                || failure instanceof SocketTimeoutException
                || (failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException));
    }
}
