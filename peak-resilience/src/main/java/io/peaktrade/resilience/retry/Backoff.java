package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before each further attempt.
 *
 * @param factor by which each delay is longer than the one before; 1 keeps them equal
 * @param longest no delay is longer, whatever the jitter
 * @param jitter the share of a delay by which it may differ, 0 to 1
 */
public record Backoff(Duration first, double factor, Duration longest, double jitter, Spread spread) {
    /** Which way jitter moves a delay. */
    public enum Spread {
        /** Shorter or longer by up to the share. */
        PROPORTIONAL,
        /** Only shorter, by up to the share: with 1, anything from nothing to the whole delay. */
        SHORTER
    }

    public Backoff {
        Require.duration("first delay of a retry", "PT0.1S", first);
        Require.range("factor of a retry", 1, 100, "2", factor);
        Require.duration("longest delay of a retry", "PT30S", longest);
        Require.range("jitter of a retry", 0, 1, "0.2", jitter);
        Require.given("spread of a retry's jitter", "PROPORTIONAL", spread);
        if (first.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "first delay of a retry must be at most its longest, %s, but is '%s'".formatted(longest, first));
        }
    }

    /** Before a retry, of which the first is number 1. */
    long nanos(int retry, RandomGenerator random) {
        double most = longest.toNanos();
        double delay = Math.min(most, first.toNanos() * Math.pow(factor, retry - 1));
        return (long) Math.min(most, delay * (1 + jitter * drawn(random)));
    }

    private double drawn(RandomGenerator random) {
        double unit = jitter == 0 ? 0 : random.nextDouble();
        return spread == Spread.SHORTER ? -unit : 2 * unit - 1;
    }
}
