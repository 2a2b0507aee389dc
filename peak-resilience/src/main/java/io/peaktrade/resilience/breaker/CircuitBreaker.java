package io.peaktrade.resilience.breaker;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Keeps calls away from a service that fails, and lets probes through until it answers again. Its state, transitions,
 * time in each state and calls are exported from its construction on. Safe for all threads; a call through a healthy
 * breaker takes no lock, reads no clock and makes no garbage.
 */
public final class CircuitBreaker {
    private final String name;
    private final Gate gate;

    /** Whether calls are let through: all, only probes that find out whether the service answers again, or none. */
    public enum State {
        CLOSED(0),
        HALF_OPEN(1),
        OPEN(2);

        private final int number;
        private final String text = name().toLowerCase(Locale.ROOT);

        State(int number) {
            this.number = number;
        }

        /** As exported. */
        int number() {
            return number;
        }

        String text() {
            return text;
        }

        static State of(dev.failsafe.CircuitBreaker.State state) {
            return switch (state) {
                case CLOSED -> CLOSED;
                case HALF_OPEN -> HALF_OPEN;
                case OPEN -> OPEN;
            };
        }
    }

    public CircuitBreaker(String name, CircuitBreakerPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this.name = name;
        gate = new Gate(name, policy, BreakerSeries.of(name, recorder), time);
        BreakerSeries.export(name, gate, recorder);
    }

    public String name() {
        return name;
    }

    /** Half open also when nobody has called since the recovery timeout passed. */
    public State state() {
        return gate.state();
    }

    /** Gives back or throws just what the call did, or throws {@link CallRejectedException} without making it. */
    public <T> T call(Callable<T> callable) throws Exception {
        Permit permit = gate.enter();
        T result;
        try {
            result = callable.call();
        } catch (Throwable thrown) {
            gate.threw(permit, thrown);
            throw thrown;
        }
        gate.succeeded(permit);
        return result;
    }

    /** As {@link #call}, for what gives nothing back and throws nothing checked. */
    public void run(Runnable action) {
        Permit permit = gate.enter();
        try {
            action.run();
        } catch (Throwable thrown) {
            gate.threw(permit, thrown);
            throw thrown;
        }
        gate.succeeded(permit);
    }

    /**
     * For compositions of your own. Calls made through it move the state, but are not counted, hold no lease, and wait
     * for the recovery on Failsafe's own clock. Its listeners are taken.
     */
    public dev.failsafe.CircuitBreaker<Object> failsafe() {
        return gate.failsafe();
    }
}
