package io.peaktrade.resilience;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.time.Duration;
import java.util.Random;

/** A breaker that opens at the third failure in a row, three attempts, and a clock of their own. */
final class GuardUnderTest implements AutoCloseable {
    static final Duration RECOVERY = Duration.ofSeconds(30);

    final ManualTime time = new ManualTime();
    final Exported exported = new Exported();
    final Resilience resilience = new Resilience(exported.recorder(), time, new Random(1));
    final CircuitBreaker breaker = resilience.breaker("kraken", CircuitBreakerPolicy.consecutive(3, RECOVERY));
    final Retry retry =
            resilience.retry("quote", RetryPolicy.of(3, Duration.ofMillis(10)).withJitter(0));

    GuardBuilder guard() {
        return guard("quote");
    }

    GuardBuilder guard(String name) {
        return resilience.guard(name).retry(retry).breaker(breaker);
    }

    long breakerCalls(String outcome) {
        return exported.count("peak_circuit_breaker_calls_total{name=\"kraken\",outcome=\"%s\"}".formatted(outcome));
    }

    long retryCalls(String outcome) {
        return exported.count("peak_retry_calls_total{operation=\"quote\",outcome=\"%s\"}".formatted(outcome));
    }

    long fallbacks() {
        return exported.count("peak_fallbacks_total{operation=\"quote\"}");
    }

    long hedges(String outcome) {
        return exported.count("peak_hedges_total{operation=\"hedged\",outcome=\"%s\"}".formatted(outcome));
    }

    @Override
    public void close() {
        resilience.close();
    }
}
