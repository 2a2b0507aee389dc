package io.peaktrade.resilience;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.Scale;
import java.util.List;

/** The families of this module. */
public final class ResilienceFamilies {
    public static final MetricFamily CIRCUIT_BREAKER_STATE = MetricFamily.gauge(
            "peak_circuit_breaker_state",
            "State of the circuit breaker: 0=closed, 1=half_open (a probe would be let through), 2=open.",
            Label.open("name"));

    public static final MetricFamily CIRCUIT_BREAKER_TRANSITIONS = MetricFamily.counter(
            "peak_circuit_breaker_transitions_total",
            "Changes of the circuit breaker's state, by the state that it changed to.",
            Label.open("name"),
            Label.closed("to", CircuitBreaker.State.class));

    public static final MetricFamily CIRCUIT_BREAKER_STATE_SECONDS = MetricFamily.counter(
                    "peak_circuit_breaker_state_seconds_total",
                    "Time that the circuit breaker has spent in each state.",
                    Label.open("name"),
                    Label.closed("state", CircuitBreaker.State.class))
            .withScale(Scale.NANO);

    public static final MetricFamily CIRCUIT_BREAKER_CALLS = MetricFamily.counter(
            "peak_circuit_breaker_calls_total",
            "Calls through the circuit breaker, by how they ended.",
            Label.open("name"),
            Label.closed("outcome", "success", "failure", "rejected"));

    public static final MetricFamily RETRY_ATTEMPTS = MetricFamily.counter(
            "peak_retry_attempts_total", "Retries made; the first call is no retry.", Label.open("operation"));

    public static final MetricFamily RETRY_CALLS = MetricFamily.counter(
            "peak_retry_calls_total",
            "Calls with retries, by how they ended.",
            Label.open("operation"),
            Label.closed("outcome", "first_try", "after_retry", "exhausted", "aborted"));

    public static final MetricFamily HEALTH_CHECK_STATUS = MetricFamily.gauge(
            "peak_health_check_status",
            "1=healthy, 0=unhealthy: also when the check threw, hung, has expired or has not run yet.",
            Label.open("service"));

    public static final MetricFamily HEALTH_CHECK_LAST_RUN = MetricFamily.gauge(
            "peak_health_check_last_run_timestamp_seconds",
            "When the health check ended last, in Unix seconds.",
            Label.open("service"));

    public static final MetricFamily HEALTH_CHECK_INTERVAL = MetricFamily.gauge(
            "peak_health_check_interval_seconds",
            "Time from one scheduled run of the health check to the next.",
            Label.open("service"));

    /** What {@link ResilienceModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = List.of(
            CIRCUIT_BREAKER_STATE,
            CIRCUIT_BREAKER_TRANSITIONS,
            CIRCUIT_BREAKER_STATE_SECONDS,
            CIRCUIT_BREAKER_CALLS,
            RETRY_ATTEMPTS,
            RETRY_CALLS,
            HEALTH_CHECK_STATUS,
            HEALTH_CHECK_LAST_RUN,
            HEALTH_CHECK_INTERVAL);

    private ResilienceFamilies() {}
}
