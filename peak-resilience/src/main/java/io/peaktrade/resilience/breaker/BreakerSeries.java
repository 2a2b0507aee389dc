package io.peaktrade.resilience.breaker;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.Wiring;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The series of one breaker. */
final class BreakerSeries {
    private final String name;
    private final LabelledGauge states;
    private final LabelledGauge openRemaining;
    private final LabelledCounter stateSeconds;
    private final LabelledCounter calls;
    private final LabelledCounter transitions;
    private final LabelledCounter slowCalls;
    private final Map<State, CounterSeries> changedTo = new EnumMap<>(State.class);
    private final CounterSeries success;
    private final CounterSeries failure;
    private final CounterSeries rejected;
    private final CounterSeries ignored;
    private final CounterSeries slow;

    BreakerSeries(String name, MetricsRecorder recorder) {
        this.name = name;
        states = recorder.gauge(BreakerFamilies.STATE);
        openRemaining = recorder.gauge(BreakerFamilies.OPEN_REMAINING);
        stateSeconds = recorder.counter(BreakerFamilies.STATE_SECONDS);
        calls = recorder.counter(BreakerFamilies.CALLS);
        transitions = recorder.counter(BreakerFamilies.TRANSITIONS);
        slowCalls = recorder.counter(BreakerFamilies.SLOW_CALLS);
        Wiring.requireFree(CircuitBreaker.KIND, name, states);
        calls.declare(name);
        transitions.declare(name);
        slowCalls.declare(name);
        for (State state : State.values()) {
            changedTo.put(state, transitions.at(name, label(state)));
        }
        success = calls.at(name, label(Outcome.SUCCESS));
        failure = calls.at(name, label(Outcome.FAILURE));
        rejected = calls.at(name, label(Outcome.REJECTED));
        ignored = calls.at(name, label(Outcome.IGNORED));
        slow = slowCalls.at(name);
    }

    /** The other values are read from the states at each scrape. */
    void export(BreakerStates breaker) {
        states.read(() -> breaker.state().number(), name);
        openRemaining.read(breaker::openRemainingSeconds, name);
        for (State state : State.values()) {
            stateSeconds.read(() -> breaker.nanosIn(state), name, label(state));
        }
    }

    CounterSeries success() {
        return success;
    }

    CounterSeries failure() {
        return failure;
    }

    CounterSeries rejected() {
        return rejected;
    }

    CounterSeries ignored() {
        return ignored;
    }

    CounterSeries slow() {
        return slow;
    }

    CounterSeries changedTo(State state) {
        return requireNonNull(changedTo.get(state));
    }

    void remove() {
        states.remove(name);
        openRemaining.remove(name);
        slowCalls.remove(name);
        for (State state : State.values()) {
            stateSeconds.remove(name, label(state));
            transitions.remove(name, label(state));
        }
        for (Outcome outcome : Outcome.values()) {
            calls.remove(name, label(outcome));
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
