package io.peaktrade.resilience;

import io.peaktrade.resilience.GuardSpec.Trait;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.limit.Bulkhead;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.timeout.Timeout;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a guard together. In whatever order the parts are given, they are passed in one: fallback, deadline, retry,
 * hedge, breaker, bulkhead, rate limiter, timeout. Nest guards for another order.
 */
public final class GuardBuilder {
    private final Resilience resilience;
    private final String name;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private @Nullable Retry retry;
    private @Nullable CircuitBreaker breaker;
    private @Nullable Bulkhead bulkhead;
    private @Nullable RateLimiter rateLimiter;
    private @Nullable Timeout timeout;
    private @Nullable Duration deadline;
    private @Nullable Duration hedge;
    private UnaryOperator<Runnable> context = CarriedCall.NO_CONTEXT;

    GuardBuilder(Resilience resilience, String name) {
        this.resilience = resilience;
        this.name = name;
    }

    public GuardBuilder retry(Retry retry) {
        this.retry = retry;
        return this;
    }

    public GuardBuilder breaker(CircuitBreaker breaker) {
        this.breaker = breaker;
        return this;
    }

    public GuardBuilder bulkhead(Bulkhead bulkhead) {
        this.bulkhead = bulkhead;
        return this;
    }

    public GuardBuilder rateLimiter(RateLimiter rateLimiter) {
        this.rateLimiter = rateLimiter;
        return this;
    }

    public GuardBuilder timeout(Timeout timeout) {
        this.timeout = timeout;
        return this;
    }

    /** No attempt leaves later than this after the call; what would have to wait longer is rejected at once. */
    public GuardBuilder deadline(Duration deadline) {
        Require.duration("deadline of guard " + name, "PT2S", deadline);
        this.deadline = deadline;
        return this;
    }

    /**
     * Of asynchronous calls, makes a second attempt when the first has not answered after this delay; the first answer
     * wins. Only for calls that are {@link #idempotent}.
     */
    public GuardBuilder hedge(Duration delay) {
        Require.duration("hedge of guard " + name, "PT0.05S", delay);
        this.hedge = delay;
        return this;
    }

    /** Passes an open breaker and uses what rate limiters reserve: for cancels, when quotes have used the rest. */
    public GuardBuilder urgent() {
        traits.add(Trait.URGENT);
        return this;
    }

    /**
     * Making a call twice has the effect of making it once: it may be retried after a timeout, and hedged. An order is
     * only with a client order id by which the venue refuses the second.
     */
    public GuardBuilder idempotent() {
        traits.add(Trait.IDEMPOTENT);
        return this;
    }

    /**
     * Carries context (MDC, trace) to the threads on which later attempts run: called on the caller's thread, it
     * returns the task with that thread's context around it.
     */
    public GuardBuilder context(UnaryOperator<Runnable> context) {
        this.context = context;
        return this;
    }

    /** The same guard again for the same name and parts; other parts under the name throw. */
    public Guard build() {
        if (hedge != null && !traits.contains(Trait.IDEMPOTENT)) {
            throw new IllegalStateException(
                    "guard %s hedges calls that may not be made twice: say idempotent(), if they may, or hedge none"
                            .formatted(name));
        }
        return resilience.guard(
                name,
                new GuardSpec(
                        retry, breaker, bulkhead, rateLimiter, timeout, deadline, hedge, Set.copyOf(traits), context));
    }
}
