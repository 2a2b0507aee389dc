package io.peaktrade.resilience.breaker;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.Scale;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import java.util.List;

/** The families of circuit breakers. */
public final class BreakerFamilies {
    public static final MetricFamily STATE = MetricFamily.gauge(
            "peak_circuit_breaker_state",
            "State of the circuit breaker: 0=closed, 1=half_open (a probe would be let through), 2=open.",
            Label.open("name"));

    public static final MetricFamily OPEN_REMAINING = MetricFamily.gauge(
            "peak_circuit_breaker_open_remaining_seconds",
            "Time until the open circuit breaker lets a probe through; 0 when not open, absent when opened by hand"
                    + " until it is reset.",
            Label.open("name"));

    public static final MetricFamily TRANSITIONS = MetricFamily.counter(
            "peak_circuit_breaker_transitions_total",
            "Changes of the circuit breaker's state, by the state that it changed to.",
            Label.open("name"),
            Label.closed("to", State.class));

    public static final MetricFamily STATE_SECONDS = MetricFamily.counter(
                    "peak_circuit_breaker_state_seconds_total",
                    "Time that the circuit breaker has spent in each state.",
                    Label.open("name"),
                    Label.closed("state", State.class))
            .withScale(Scale.NANO);

    public static final MetricFamily CALLS = MetricFamily.counter(
            "peak_circuit_breaker_calls_total",
            "Calls through the circuit breaker, by how they ended; ignored ones decided nothing.",
            Label.open("name"),
            Label.closed("outcome", Outcome.class));

    public static final MetricFamily SLOW_CALLS = MetricFamily.counter(
            "peak_circuit_breaker_slow_calls_total",
            "Calls that took so long that the circuit breaker took them for failures.",
            Label.open("name"));

    /** The families of this package, which the root adds to the catalogue. */
    public static final List<MetricFamily> ALL =
            List.of(STATE, OPEN_REMAINING, TRANSITIONS, STATE_SECONDS, CALLS, SLOW_CALLS);

    private BreakerFamilies() {}
}
