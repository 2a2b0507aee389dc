package io.peaktrade.resilience.breaker;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import java.util.EnumMap;
import java.util.Map;

/** The series of one breaker. */
record BreakerSeries(
        CounterSeries success, CounterSeries failure, CounterSeries rejected, Map<State, CounterSeries> transitions) {

    static BreakerSeries of(String name, MetricsRecorder recorder) {
        requireFree(name, recorder.gauge(BreakerFamilies.STATE));
        LabelledCounter calls = recorder.counter(BreakerFamilies.CALLS);
        LabelledCounter changes = recorder.counter(BreakerFamilies.TRANSITIONS);
        calls.declare(name);
        changes.declare(name);
        var transitions = new EnumMap<State, CounterSeries>(State.class);
        for (State state : State.values()) {
            transitions.put(state, changes.at(name, state.text()));
        }
        return new BreakerSeries(
                calls.at(name, "success"), calls.at(name, "failure"), calls.at(name, "rejected"), transitions);
    }

    CounterSeries changedTo(State state) {
        return requireNonNull(transitions.get(state));
    }

    /** The rest is asked of the gate at each scrape. */
    static void export(String name, Gate gate, MetricsRecorder recorder) {
        recorder.gauge(BreakerFamilies.STATE).read(() -> gate.state().number(), name);
        LabelledCounter seconds = recorder.counter(BreakerFamilies.STATE_SECONDS);
        for (State state : State.values()) {
            seconds.read(() -> gate.nanosIn(state), name, state.text());
        }
    }

    private static void requireFree(String name, LabelledGauge states) {
        states.forEach(series -> {
            if (series.name().labelValues().contains(name)) {
                throw new IllegalStateException(
                        "circuit breaker %s exists already: share that one, or choose another name".formatted(name));
            }
        });
    }
}
