package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * What closes a half-open breaker.
 *
 * @param atOneTime how many probes may be under way together
 * @param successes how many must succeed, without a failure, to close it
 * @param lease how long a probe may take before it counts as failed
 */
public record Probes(int atOneTime, int successes, Duration lease) {
    static final Probes ONE = new Probes(1, 1, Duration.ofMinutes(1));

    public Probes {
        Require.range("probes of a circuit breaker", 1, 10_000, "1", atOneTime);
        Require.range("successes that close a circuit breaker", 1, 10_000, "1", successes);
        Require.duration("probe lease of a circuit breaker", "PT1M", lease);
    }
}
