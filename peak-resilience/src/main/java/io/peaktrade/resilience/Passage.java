package io.peaktrade.resilience;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.timeout.Timeout;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt's way through the parts of a guard. A success takes no lock and makes no garbage here; each part is asked
 * at a place of its own in the code, so that the compiler knows whom it calls.
 */
final class Passage {
    private final String guard;
    private final TimeSource time;
    private final @Nullable Admission breaker;
    private final @Nullable Admission bulkhead;
    private final @Nullable Admission rateLimiter;
    private final @Nullable Timeout timeout;
    private final UnaryOperator<Runnable> context;

    Passage(String guard, GuardSpec spec, TimeSource time) {
        this.guard = guard;
        this.time = time;
        breaker = spec.breaker() == null ? null : spec.breaker().admission();
        bulkhead = spec.bulkhead() == null ? null : spec.bulkhead().admission();
        rateLimiter = spec.rateLimiter() == null ? null : spec.rateLimiter().admission();
        timeout = spec.timeout();
        context = spec.context();
    }

    <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, Terms terms) throws E {
        if (breaker == null) {
            return pastBreaker(call, terms, null);
        }
        Object lease = breaker.enter(terms);
        T result;
        try {
            result = pastBreaker(call, terms, lease);
        } catch (Throwable thrown) {
            breaker.failed(lease, thrown);
            throw thrown;
        }
        breaker.succeeded(lease, result);
        return result;
    }

    private <T extends @Nullable Object, E extends Exception> T pastBreaker(
            Call<T, E> call, Terms terms, @Nullable Object breakerLease) throws E {
        Admission bulkhead = this.bulkhead;
        if (bulkhead == null) {
            return timeout == null
                    ? pastBulkhead(call, terms, breakerLease)
                    : timed(call, terms, breakerLease, Passage::nothingToGiveBack);
        }
        Object lease = bulkhead.enter(terms);
        if (timeout != null) {
            return timed(call, terms, breakerLease, () -> bulkhead.ignored(lease));
        }
        try {
            return pastBulkhead(call, terms, breakerLease);
        } finally {
            bulkhead.ignored(lease);
        }
    }

    private <T extends @Nullable Object, E extends Exception> T pastBulkhead(
            Call<T, E> call, Terms terms, @Nullable Object breakerLease) throws E {
        leave(terms, breakerLease);
        return call.call();
    }

    /** A task that the timeout leaves behind keeps its place in the bulkhead. */
    private <T extends @Nullable Object, E extends Exception> T timed(
            Call<T, E> call, Terms terms, @Nullable Object breakerLease, Runnable whenOver) throws E {
        try {
            leave(terms, breakerLease);
        } catch (Throwable rejected) {
            whenOver.run();
            throw rejected;
        }
        return Objects.requireNonNull(timeout).call(CarriedCall.of(call, context), terms, whenOver);
    }

    private static void nothingToGiveBack() {}

    /** The token is taken last, or waiting for the other parts would bunch calls at the venue. */
    private void leave(Terms terms, @Nullable Object breakerLease) {
        if (rateLimiter != null) {
            rateLimiter.enter(terms);
        }
        requireInTime(terms);
        if (breaker != null && breakerLease != null) {
            breaker.begin(breakerLease);
        }
    }

    /** The parts that let calls through, from the outside in. */
    List<Admission> admissions() {
        return Stream.of(breaker, bulkhead, rateLimiter)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Admission bulkhead() {
        return bulkhead;
    }

    /** A stale call never leaves. */
    void requireInTime(Terms terms) {
        if (terms.hasDeadline() && terms.nanosLeft(time.nanos()) <= 0) {
            throw new CallRejectedException(guard, Reason.DEADLINE_PASSED);
        }
    }
}
