package io.peaktrade.resilience.call;

import java.time.Duration;
import java.util.Optional;

/**
 * A part did not let the call through. This attempt was not made, but {@link #attempts} before it may have reached the
 * venue: only 0 means that nothing was sent. It is no sign of a fault here and carries no stack trace, as an open
 * breaker must cost next to nothing.
 */
public final class CallRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final long UNKNOWN = -1;

    private final String part;
    private final Reason reason;
    private final long retryAfterNanos;
    private final int attempts;

    /** Why a call was not let through. */
    public enum Reason {
        BREAKER_OPEN("circuit breaker %s is open"),
        BREAKER_HALF_OPEN("circuit breaker %s is half open and its probes have not answered yet"),
        BULKHEAD_FULL("bulkhead %s is full"),
        RATE_LIMITED("rate limiter %s has no permit left"),
        DEADLINE_PASSED("the call could not pass %s before its deadline"),
        INTERRUPTED("the call was interrupted while it waited for %s"),
        TOO_MANY_ABANDONED("timeout %s has too many abandoned tasks that still run");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    public CallRejectedException(String part, Reason reason) {
        this(part, reason, UNKNOWN);
    }

    public CallRejectedException(String part, Reason reason, long retryAfterNanos) {
        this(part, reason, retryAfterNanos, 0);
    }

    private CallRejectedException(String part, Reason reason, long retryAfterNanos, int attempts) {
        super(null, null, true, false);
        this.part = part;
        this.reason = reason;
        this.retryAfterNanos = retryAfterNanos;
        this.attempts = attempts;
    }

    /** The same rejection, of a call that was attempted so many times before. */
    public CallRejectedException afterAttempts(int attempts) {
        return new CallRejectedException(part, reason, retryAfterNanos, attempts);
    }

    /** The name of what rejected the call. */
    public String part() {
        return part;
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the attempts made before this one was rejected; 0 means that nothing reached the venue. */
    public int attempts() {
        return attempts;
    }

    /** When the part will let a call through, as far as it knows; empty where that depends on other calls. */
    public Optional<Duration> retryAfter() {
        return retryAfterNanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(retryAfterNanos));
    }

    @Override
    public String getMessage() {
        String after = retryAfterNanos < 0 ? "" : ": retry after " + Duration.ofNanos(retryAfterNanos);
        String made = attempts == 0 ? "" : "; attempts that may have reached the venue before: " + attempts;
        return reason.message.formatted(part) + after + made;
    }
}
