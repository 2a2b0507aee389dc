package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import java.util.ArrayDeque;

/**
 * One period that a breaker spends in a state, a new object each time: what began in one period is thereby known not to
 * belong to the next. Some end by themselves, at a moment that is known before.
 */
sealed interface Phase {
    State state();

    /** Whether something has fallen due by now that ends this period. */
    boolean isDue(long now);

    /** When it falls due; only asked of a period that is due. */
    long due();

    /** Every call through a closed breaker shares the period itself as its permit. */
    final class Closed implements Phase, Permit {
        @Override
        public State state() {
            return State.CLOSED;
        }

        @Override
        public boolean isDue(long now) {
            return false;
        }

        @Override
        public long due() {
            throw new IllegalStateException("a closed breaker waits for nothing");
        }
    }

    /** Ends when the recovery timeout has passed. */
    record Open(long due) implements Phase {
        @Override
        public State state() {
            return State.OPEN;
        }

        @Override
        public boolean isDue(long now) {
            return due - now <= 0;
        }
    }

    /** Ends when a probe has outlived its lease. Guarded by the gate. */
    final class HalfOpen implements Phase {
        private final ArrayDeque<Probe> probes = new ArrayDeque<>();

        @Override
        public State state() {
            return State.HALF_OPEN;
        }

        Probe lend(long deadline) {
            var probe = new Probe(deadline);
            probes.add(probe);
            return probe;
        }

        boolean takeBack(Permit permit) {
            return permit instanceof Probe probe && probes.remove(probe);
        }

        @Override
        public boolean isDue(long now) {
            return !probes.isEmpty() && due() - now <= 0;
        }

        @Override
        public long due() {
            return probes.element().deadline();
        }
    }
}
