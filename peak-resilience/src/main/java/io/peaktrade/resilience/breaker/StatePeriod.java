package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One period that a breaker spends in a state, a new object each time: what began in one period is thereby known not to
 * belong to the next.
 */
sealed interface StatePeriod {
    State state();

    /** Every call through a closed breaker shares the period itself as its lease. */
    final class Closed implements StatePeriod, Lease {
        private volatile Window window;

        Closed(Window window) {
            this.window = window;
        }

        Window window() {
            return window;
        }

        void replace(Window next) {
            window = next;
        }

        @Override
        public State state() {
            return State.CLOSED;
        }
    }

    /** Ends when the recovery has passed, or by hand only. */
    record Open(long due, boolean byHandOnly) implements StatePeriod {
        @Override
        public State state() {
            return State.OPEN;
        }

        boolean isDue(long now) {
            return nanosLeft(now) <= 0;
        }

        /** The largest long if only a reset by hand ends it. */
        long nanosLeft(long now) {
            return byHandOnly ? Long.MAX_VALUE : due - now;
        }
    }

    /** Ends with enough successes, a failure, or a probe that outlives its lease. Guarded by the breaker's lock. */
    final class HalfOpen implements StatePeriod {
        private final ArrayDeque<Probe> probes = new ArrayDeque<>();
        private int successes;

        @Override
        public State state() {
            return State.HALF_OPEN;
        }

        int underWay() {
            return probes.size();
        }

        Probe lend(long deadline, @Nullable Thread owner) {
            var probe = new Probe(deadline, owner);
            probes.add(probe);
            return probe;
        }

        boolean isProbedBy(@Nullable Thread thread) {
            return probes.stream().anyMatch(probe -> probe.isOf(thread));
        }

        boolean takeBack(Probe probe) {
            return probes.remove(probe);
        }

        int succeeded() {
            return ++successes;
        }

        boolean isDue(long now) {
            return !probes.isEmpty() && firstDeadline() - now <= 0;
        }

        /** Leases may differ in length when the policy has changed. */
        long firstDeadline() {
            long first = probes.element().deadline();
            for (Probe probe : probes) {
                first = probe.deadline() - first < 0 ? probe.deadline() : first;
            }
            return first;
        }
    }

    /** The breaker was removed: everything passes. */
    record Ended() implements StatePeriod {
        @Override
        public State state() {
            return State.CLOSED;
        }
    }
}
