package io.peaktrade.resilience;

import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.retry.Retry;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a guard is made of, as its builder was told. */
record GuardSpec(
        @Nullable Retry retry,
        @Nullable CircuitBreaker breaker,
        @Nullable Duration deadline,
        @Nullable Duration hedge,
        Set<Trait> traits,
        UnaryOperator<Runnable> context) {
    /** What a guard's calls are. */
    enum Trait {
        URGENT,
        IDEMPOTENT
    }

    Terms terms() {
        Terms terms = traits.contains(Trait.URGENT) ? Terms.USUAL.urgently() : Terms.USUAL;
        return traits.contains(Trait.IDEMPOTENT) ? terms.repeatably() : terms;
    }
}
