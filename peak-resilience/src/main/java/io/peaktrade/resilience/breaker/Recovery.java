package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a breaker stays open before it lets a probe through.
 *
 * @param factor by which each opening without a closing in between is longer than the one before
 * @param jitter the share by which it may be shorter or longer, 0 to 1; never longer than {@code longest}
 */
public record Recovery(Duration first, double factor, Duration longest, double jitter) {
    public Recovery {
        Require.duration("recovery of a circuit breaker", "PT1M", first);
        Require.range("factor of a circuit breaker's recovery", 1, 100, "2", factor);
        Require.duration("longest recovery of a circuit breaker", "PT10M", longest);
        Require.range("jitter of a circuit breaker's recovery", 0, 1, "0.2", jitter);
        if (first.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "recovery of a circuit breaker must be at most its longest, %s, but is '%s'"
                            .formatted(longest, first));
        }
    }

    /** Always as long. */
    static Recovery of(Duration recovery) {
        return new Recovery(recovery, 1, recovery, 0);
    }

    /** @param openings how often the breaker has opened since it was closed, this time not included */
    long nanos(int openings, RandomGenerator random) {
        double most = longest.toNanos();
        double delay = Math.min(most, first.toNanos() * Math.pow(factor, openings));
        double spread = jitter == 0 ? 0 : jitter * (2 * random.nextDouble() - 1);
        return (long) Math.max(1, Math.min(most, delay * (1 + spread)));
    }
}
