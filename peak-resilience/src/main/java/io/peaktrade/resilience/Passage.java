package io.peaktrade.resilience;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Terms;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt's way through the parts that let calls through or not. A success takes no lock and makes no garbage here;
 * each part is asked at a place of its own in the code, so that the compiler knows whom it calls.
 */
final class Passage {
    private final String guard;
    private final TimeSource time;
    private final @Nullable Admission breaker;

    Passage(String guard, GuardSpec spec, TimeSource time) {
        this.guard = guard;
        this.time = time;
        breaker = spec.breaker() == null ? null : spec.breaker().admission();
    }

    <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, Terms terms) throws E {
        Object breakerLease = null;
        T result;
        try {
            if (breaker != null) {
                breakerLease = breaker.enter(terms);
                breaker.begin(breakerLease);
            }
            requireInTime(terms);
            result = call.call();
        } catch (Throwable thrown) {
            failed(breaker, breakerLease, thrown);
            throw thrown;
        }
        if (breaker != null && breakerLease != null) {
            breaker.succeeded(breakerLease, result);
        }
        return result;
    }

    /** The parts from the outside in. */
    List<Admission> admissions() {
        return Stream.of(breaker).filter(Objects::nonNull).toList();
    }

    /** A stale call never leaves. */
    void requireInTime(Terms terms) {
        if (terms.hasDeadline() && terms.nanosLeft(time.nanos()) <= 0) {
            throw new CallRejectedException(guard, Reason.DEADLINE_PASSED);
        }
    }

    static void failed(@Nullable Admission part, @Nullable Object lease, Throwable thrown) {
        if (part != null && lease != null) {
            part.failed(lease, thrown);
        }
    }
}
