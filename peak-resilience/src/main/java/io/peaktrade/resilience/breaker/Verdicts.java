package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.FailureTypes;
import io.peaktrade.resilience.call.FailureTypes.Otherwise;
import io.peaktrade.resilience.call.Require;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges what the end of a call says about the service.
 *
 * @param failing exceptions that are failures; others are ignored, and decide nothing
 * @param failingResults results that are failures
 * @param slowAfter a call that takes this long is a failure; null says that none does
 */
public record Verdicts(
        Predicate<? super Throwable> failing,
        Predicate<Object> failingResults,
        @Nullable Duration slowAfter) {
    static final Verdicts USUAL = new Verdicts(FailureTypes.ANY, new NoResult(), null);

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

    public Verdicts {
        Require.given("failures of a circuit breaker", "IOException.class", failing);
        Require.given("failing results of a circuit breaker", "Reply::isError", failingResults);
        if (slowAfter != null) {
            Require.duration("slow call of a circuit breaker", "PT2S", slowAfter);
        }
    }

    boolean judgesExceptionsOnly() {
        return failingResults instanceof NoResult;
    }

    boolean isSlow(long nanos) {
        return slowAfter != null && nanos >= slowAfter.toNanos();
    }

    Outcome of(Throwable thrown) {
        if (thrown instanceof CallTimedOutException) {
            return Outcome.FAILURE;
        }
        boolean fails = !saysNothing(thrown) && FailureTypes.matches(failing, thrown, Otherwise.MATCHES);
        return fails ? Outcome.FAILURE : Outcome.IGNORED;
    }

    /** A predicate that throws leaves a call that succeeded a success. */
    Outcome ofResult(@Nullable Object result) {
        try {
            return result != null && failingResults.test(result) ? Outcome.FAILURE : Outcome.SUCCESS;
        } catch (Throwable broken) {
            return Outcome.SUCCESS;
        }
    }

    /** The call was not made, or was given up here; the service has no part in that. */
    private static boolean saysNothing(Throwable thrown) {
        return thrown instanceof CallRejectedException
                || thrown instanceof InterruptedException
                || thrown instanceof CancellationException
                || thrown instanceof ClosedByInterruptException;
    }
}
