package io.peaktrade.resilience.limit;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many calls begin in any window of time, by one limit or by several at once, and rejects the others or lets
 * them wait for as long as the policy says, first come first served. Rejections and waits are exported from its
 * construction on. Safe for all threads; a call that finds a permit takes no lock and makes no garbage. The wall clock
 * decides nothing.
 */
public final class RateLimiter implements Part {
    public static final String KIND = "rate limiter";

    private final RateLimiterEntrance entrance;

    public RateLimiter(String name, RateLimiterPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(name, policy, new Wiring(recorder, time));
    }

    public RateLimiter(String name, RateLimiterPolicy policy, Wiring wiring) {
        entrance = new RateLimiterEntrance(name, policy, wiring);
    }

    @Override
    public String name() {
        return entrance.name();
    }

    public RateLimiterPolicy policy() {
        return entrance.policy();
    }

    /** Takes one permit of each limit, or throws {@link CallRejectedException}. */
    public void acquire() {
        acquire(1, Terms.USUAL);
    }

    /**
     * As {@link #acquire()}, for a request that the venue counts as several.
     *
     * @param weight at most the smallest limit, less what is reserved for urgent calls
     */
    public void acquire(int weight) {
        acquire(weight, Terms.USUAL);
    }

    /** As {@link #acquire(int)}, by a deadline, or with permits that are reserved for urgent calls. */
    public void acquire(int weight, Terms terms) {
        int heaviest = entrance.policy().heaviest(terms.isUrgent());
        Require.range("weight of a call through rate limiter " + name(), 1, heaviest, "1", weight);
        entrance.enter(weight, terms);
    }

    /** Returns or throws exactly what the call does, or throws {@link CallRejectedException} without making it. */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        entrance.enter(Terms.USUAL);
        return call.call();
    }

    /** As {@link #call}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        entrance.enter(Terms.USUAL);
        action.run();
    }

    /** For guards; each of its calls takes one permit of each limit. */
    public Admission admission() {
        return entrance;
    }

    /**
     * What a venue said in the headers of an answer: until that instant, one window from now at most, it accepts only
     * so many permits more. It can only tighten the limit. A limit that the policy does not have is ignored, as headers
     * may come in the middle of a {@link #reconfigure}.
     */
    public void resetAt(RateLimit limit, Instant instant, int permits) {
        entrance.resetAt(limit, instant, permits);
    }

    /**
     * Takes effect at once. What was granted counts on, as far as the limits before had to remember it: raising
     * {@code 10 in PT1S} to {@code 300 in PT1M} knows of the last 10.
     */
    public void reconfigure(RateLimiterPolicy policy) {
        entrance.reconfigure(policy);
    }

    @Override
    public void end() {
        entrance.end();
    }
}
