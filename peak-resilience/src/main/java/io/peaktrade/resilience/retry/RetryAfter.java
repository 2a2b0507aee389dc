package io.peaktrade.resilience.retry;

import java.time.Duration;
import java.util.Optional;

/** An exception that says when to come back, as a reply with status 429 does in its header {@code Retry-After}. */
public interface RetryAfter {
    Optional<Duration> retryAfter();
}
