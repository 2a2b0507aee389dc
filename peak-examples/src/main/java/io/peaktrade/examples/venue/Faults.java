package io.peaktrade.examples.venue;

import java.util.Locale;

/** How much goes wrong at the simulated venue. Rates are parts of one. */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers never change
public enum Faults {
    NONE(new Api(0, 0), new Orders(0, 0, 0, 0), new Outage(0, 0, 0), 0.0001),
    CALM(new Api(0.004, 0.001), new Orders(0.005, 0.002, 0.01, 0.02), new Outage(420, 600, 20), 0.0001),
    STORM(new Api(0.06, 0.02), new Orders(0.05, 0.03, 0.10, 0.30), new Outage(5, 150, 120), 0.0200);

    final Api api;
    final Orders orders;
    final Outage outage;
    /** Of the price: what an order loses to it. */
    final double halfSpread;

    /**
     * Of the calls.
     *
     * @param errorRate what the venue fails to answer
     * @param timeoutRate what is not answered in time, though it may have been done
     */
    record Api(double errorRate, double timeoutRate) {}

    /**
     * Of the orders.
     *
     * @param rejectRate what the venue does not accept
     * @param lostAckRate what it accepts without a word
     * @param lateAckRate what it accepts long after it was sent
     * @param lateFillRate of those that are canceled, what is filled after all
     */
    record Orders(double rejectRate, double lostAckRate, double lateAckRate, double lateFillRate) {}

    /** In seconds; a first of 0 means that there is none. */
    record Outage(double first, double meanBetween, double meanDuration) {}

    Faults(Api api, Orders orders, Outage outage, double halfSpread) {
        this.api = api;
        this.orders = orders;
        this.outage = outage;
        this.halfSpread = halfSpread;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
