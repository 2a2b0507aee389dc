package io.peaktrade.resilience;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Wiring;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Makes breakers and retries by name: the same name with an equal policy gives the same object, so that all who call a
 * service share its breaker; with another policy it throws. Safe for all threads.
 */
public final class Resilience {
    private final MetricsRecorder recorder;
    private final TimeSource time;
    private final RandomGenerator random;
    private final Map<String, Made<CircuitBreaker, CircuitBreakerPolicy>> breakers = new ConcurrentHashMap<>();
    private final Map<String, Made<Retry, RetryPolicy>> retries = new ConcurrentHashMap<>();

    private record Made<T, P>(T thing, P policy) {
        private T with(String what, String name, P wanted) {
            if (!policy.equals(wanted)) {
                throw new IllegalStateException(
                        "%s %s exists already with %s: share that one, or choose another name than for %s"
                                .formatted(what, name, policy, wanted));
            }
            return thing;
        }
    }

    public Resilience(MetricsRecorder recorder, TimeSource time) {
        this(recorder, time, Wiring.ANY_SEED);
    }

    /** @param random for the jitter of retries; a seeded one makes their delays repeatable */
    public Resilience(MetricsRecorder recorder, TimeSource time, RandomGenerator random) {
        this.recorder = recorder;
        this.time = time;
        this.random = random;
    }

    public CircuitBreaker breaker(String name, CircuitBreakerPolicy policy) {
        return breakers.computeIfAbsent(
                        name, any -> new Made<>(new CircuitBreaker(name, policy, recorder, time), policy))
                .with("circuit breaker", name, policy);
    }

    public Retry retry(String operation, RetryPolicy policy) {
        return retries.computeIfAbsent(
                        operation, any -> new Made<>(new Retry(operation, policy, recorder, time, random), policy))
                .with("retry", operation, policy);
    }
}
