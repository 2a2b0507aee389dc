package io.peaktrade.resilience.call;

import java.time.Duration;

/**
 * A circuit breaker did not let the call through. It is no sign of a fault here, so it carries no stack trace: an open
 * breaker must cost next to nothing.
 */
public final class CallRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String breaker;
    private final long retryAfterNanos;

    public CallRejectedException(String breaker, long retryAfterNanos) {
        super(null, null, true, false);
        this.breaker = breaker;
        this.retryAfterNanos = retryAfterNanos;
    }

    /** The name of the breaker. */
    public String breaker() {
        return breaker;
    }

    /** When the breaker will let a probe through; zero while a probe is under way, for as long as that takes. */
    public Duration retryAfter() {
        return Duration.ofNanos(retryAfterNanos);
    }

    @Override
    public String getMessage() {
        return retryAfterNanos > 0
                ? "circuit breaker %s is open: retry after %s".formatted(breaker, retryAfter())
                : "circuit breaker %s is half open: its probe has not answered yet".formatted(breaker);
    }
}
