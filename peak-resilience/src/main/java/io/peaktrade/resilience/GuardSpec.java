package io.peaktrade.resilience;

import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.limit.Bulkhead;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.timeout.Timeout;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts and settings of a guard, as given to its builder. */
record GuardSpec(
        @Nullable Retry retry,
        @Nullable CircuitBreaker breaker,
        @Nullable Bulkhead bulkhead,
        @Nullable RateLimiter rateLimiter,
        @Nullable Timeout timeout,
        @Nullable Duration deadline,
        @Nullable Duration hedge,
        Set<Trait> traits,
        UnaryOperator<Runnable> context) {
    /** Properties of a guard's calls. */
    enum Trait {
        URGENT,
        IDEMPOTENT
    }

    Terms terms() {
        Terms terms = traits.contains(Trait.URGENT) ? Terms.USUAL.urgently() : Terms.USUAL;
        return traits.contains(Trait.IDEMPOTENT) ? terms.repeatably() : terms;
    }
}
