package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;

/** A breaker on a clock of its own, which trips at the third failure in a row unless told otherwise. */
final class BreakerUnderTest {
    static final Duration RECOVERY = Duration.ofSeconds(30);
    static final CircuitBreakerPolicy POLICY = CircuitBreakerPolicy.consecutive(3, RECOVERY);

    final ManualTime time = new ManualTime();
    final Exported exported = new Exported();
    final CircuitBreaker breaker;

    BreakerUnderTest() {
        this(POLICY);
    }

    BreakerUnderTest(CircuitBreakerPolicy policy) {
        breaker = new CircuitBreaker("kraken_api", policy, exported.recorder(), time);
    }

    void succeed() {
        breaker.run(() -> {});
    }

    void fail() {
        assertThatThrownBy(() -> breaker.run(() -> {
                    throw new IllegalStateException("no answer");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    void fail(int times) {
        for (int i = 0; i < times; i++) {
            fail();
        }
    }

    void trip() {
        fail(3);
    }

    void isRejected() {
        assertThatThrownBy(this::succeed).isInstanceOf(CallRejectedException.class);
    }

    double state() {
        return exported.value("peak_circuit_breaker_state{name=\"kraken_api\"}");
    }

    long calls(String outcome) {
        return exported.count(
                "peak_circuit_breaker_calls_total{name=\"kraken_api\",outcome=\"%s\"}".formatted(outcome));
    }

    long transitions(String to) {
        return exported.count("peak_circuit_breaker_transitions_total{name=\"kraken_api\",to=\"%s\"}".formatted(to));
    }

    double secondsIn(String state) {
        return exported.seconds(
                "peak_circuit_breaker_state_seconds_total{name=\"kraken_api\",state=\"%s\"}".formatted(state));
    }
}
