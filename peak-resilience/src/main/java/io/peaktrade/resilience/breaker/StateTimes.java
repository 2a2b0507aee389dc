package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;

/** How long a breaker was in each state; the times never go down. Guarded by its owner. */
final class StateTimes {
    private final long[] nanos = new long[State.values().length];
    private State state = State.CLOSED;
    private long since;

    StateTimes(long now) {
        since = now;
    }

    void enter(State next, long now) {
        settle(now);
        state = next;
    }

    long nanosIn(State asked, long now) {
        settle(now);
        return nanos[asked.number()];
    }

    private void settle(long now) {
        if (now - since > 0) {
            nanos[state.number()] += now - since;
            since = now;
        }
    }
}
