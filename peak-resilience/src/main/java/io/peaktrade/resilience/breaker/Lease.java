package io.peaktrade.resilience.breaker;

/** What a call holds once it is let through: whether its end may still decide on the state. */
sealed interface Lease permits StatePeriod.Closed, Probe, Lease.Undecided, Lease.Timed {
    /** Its end is counted and decides nothing: of a nested or an urgent call. */
    enum Undecided implements Lease {
        COUNTED,
        /** The breaker was removed: nothing is counted either. */
        UNGUARDED
    }

    /** Knows when the call began, where slow ones are failures. */
    final class Timed implements Lease {
        final Lease lease;
        private volatile long begun;

        Timed(Lease lease, long begun) {
            this.lease = lease;
            this.begun = begun;
        }

        void begin(long now) {
            begun = now;
        }

        long begun() {
            return begun;
        }
    }
}
