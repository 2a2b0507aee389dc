package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.Exported;
import java.util.Locale;

/** What is exported of one breaker. */
record BreakerSeriesOf(Exported exported, String name) {
    long calls(Outcome outcome) {
        return count("calls_total", "outcome", outcome);
    }

    long transitions(State to) {
        return count("transitions_total", "to", to);
    }

    long nanosIn(State state) {
        return count("state_seconds_total", "state", state);
    }

    private long count(String what, String label, Enum<?> value) {
        return exported.count("peak_circuit_breaker_%s{name=\"%s\",%s=\"%s\"}"
                .formatted(what, name, label, value.name().toLowerCase(Locale.ROOT)));
    }
}
