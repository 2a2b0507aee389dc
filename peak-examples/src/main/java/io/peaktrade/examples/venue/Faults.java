package io.peaktrade.examples.venue;

import java.util.Locale;

/** How much goes wrong at the simulated venue. */
public enum Faults {
    NONE(0, 0, 0, 0, 0, 0),
    CALM(0.004, 0.001, 0.005, 420, 600, 20),
    STORM(0.06, 0.02, 0.03, 5, 150, 120);

    /** The share of calls that fail. */
    final double errorRate;
    /** The share of calls that time out, although they may have been executed. */
    final double timeoutRate;
    /** The share of orders that the venue rejects. */
    final double rejectRate;

    final double firstOutageSeconds;
    final double meanSecondsBetweenOutages;
    final double meanOutageSeconds;

    Faults(
            double errorRate,
            double timeoutRate,
            double rejectRate,
            double firstOutageSeconds,
            double meanSecondsBetweenOutages,
            double meanOutageSeconds) {
        this.errorRate = errorRate;
        this.timeoutRate = timeoutRate;
        this.rejectRate = rejectRate;
        this.firstOutageSeconds = firstOutageSeconds;
        this.meanSecondsBetweenOutages = meanSecondsBetweenOutages;
        this.meanOutageSeconds = meanOutageSeconds;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
