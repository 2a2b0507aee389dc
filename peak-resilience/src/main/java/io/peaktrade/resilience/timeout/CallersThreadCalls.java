package io.peaktrade.resilience.timeout;

import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallTimedOutException;
import org.jspecify.annotations.Nullable;

/** Calls that run where their caller is, and are interrupted when they take too long. */
final class CallersThreadCalls {
    private final Limits limits;
    private final Watchdog watchdog;

    CallersThreadCalls(Limits limits) {
        this.limits = limits;
        watchdog = new Watchdog(limits.name(), limits.time());
    }

    <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, long now, long nanos) throws E {
        Watched mine = watchdog.own();
        if (mine.isInCall()) {
            return call.call(); // within a call of the same timeout, which is over sooner
        }
        watchdog.begin(mine, now, nanos);
        T result;
        try {
            result = call.call();
        } catch (Throwable thrown) {
            if (mine.endInTime(now + nanos) || thrown instanceof Error) {
                throw thrown;
            }
            CallTimedOutException late = limits.timedOut(nanos, mine.stuckAt());
            late.addSuppressed(thrown);
            throw late;
        }
        if (!mine.endInTime(now + nanos)) {
            throw limits.timedOut(nanos, mine.stuckAt());
        }
        return result;
    }
}
