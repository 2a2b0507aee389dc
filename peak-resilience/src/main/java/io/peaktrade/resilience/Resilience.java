package io.peaktrade.resilience;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Wiring;
import io.peaktrade.resilience.limit.Bulkhead;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.resilience.timeout.Timeout;
import io.peaktrade.resilience.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Makes parts and guards by name: the same name with an equal policy gives the same object, so that all who call a
 * service share its breaker; with another policy it throws. Safe for all threads. Closing it ends the waits of
 * asynchronous calls; parts go on to work.
 */
public final class Resilience implements AutoCloseable {
    private final Wiring wiring;
    private final ScheduledThreadPoolExecutor scheduler = newScheduler();
    private final Parts<CircuitBreaker, CircuitBreakerPolicy> breakers;
    private final Parts<Retry, RetryPolicy> retries;
    private final Parts<Bulkhead, BulkheadPolicy> bulkheads;
    private final Parts<RateLimiter, RateLimiterPolicy> rateLimiters;
    private final Parts<Timeout, TimeoutPolicy> timeouts;
    private final Parts<Guard, GuardSpec> guards;

    public Resilience(MetricsRecorder recorder, TimeSource time) {
        this(recorder, time, Wiring.ANY_SEED);
    }

    /** With random numbers for jitter: seeded ones make delays repeatable. */
    public Resilience(MetricsRecorder recorder, TimeSource time, RandomGenerator random) {
        wiring = new Wiring(recorder, time, random, new PartEvents(time));
        var scheduling = new Scheduling(time, scheduler);
        breakers = new Parts<>(CircuitBreaker.KIND, (name, policy) -> new CircuitBreaker(name, policy, wiring));
        retries = new Parts<>(Retry.KIND, (name, policy) -> new Retry(name, policy, wiring));
        bulkheads = new Parts<>(Bulkhead.KIND, (name, policy) -> new Bulkhead(name, policy, wiring));
        rateLimiters = new Parts<>(RateLimiter.KIND, (name, policy) -> new RateLimiter(name, policy, wiring));
        timeouts = new Parts<>(Timeout.KIND, (name, policy) -> new Timeout(name, policy, wiring));
        guards = new Parts<>(
                "guard", (name, spec) -> new Guard(name, spec, new GuardSeries(name, spec, recorder), scheduling));
    }

    public CircuitBreaker breaker(String name, CircuitBreakerPolicy policy) {
        return breakers.get(name, policy);
    }

    /** The one that was made before. */
    public CircuitBreaker breaker(String name) {
        return breakers.get(name);
    }

    public Retry retry(String name, RetryPolicy policy) {
        return retries.get(name, policy);
    }

    /** The one that was made before. */
    public Retry retry(String name) {
        return retries.get(name);
    }

    public Bulkhead bulkhead(String name, BulkheadPolicy policy) {
        return bulkheads.get(name, policy);
    }

    /** The one that was made before. */
    public Bulkhead bulkhead(String name) {
        return bulkheads.get(name);
    }

    public RateLimiter rateLimiter(String name, RateLimiterPolicy policy) {
        return rateLimiters.get(name, policy);
    }

    /** The one that was made before. */
    public RateLimiter rateLimiter(String name) {
        return rateLimiters.get(name);
    }

    public Timeout timeout(String name, TimeoutPolicy policy) {
        return timeouts.get(name, policy);
    }

    /** Short for {@link TimeoutPolicy#of}. */
    public Timeout timeout(String name, Duration timeout) {
        return timeout(name, TimeoutPolicy.of(timeout));
    }

    /** The one that was made before. */
    public Timeout timeout(String name) {
        return timeouts.get(name);
    }

    /** Begins a guard; its name is that of the operation it guards. */
    public GuardBuilder guard(String name) {
        return new GuardBuilder(this, name);
    }

    Guard guard(String name, GuardSpec spec) {
        return guards.get(name, spec);
    }

    /** Ends a part and its series; later calls through it run unguarded, and the first of them is logged. */
    public void remove(Part part) {
        if (List.of(breakers, retries, bulkheads, rateLimiters, timeouts, guards).stream()
                .noneMatch(parts -> parts.remove(part))) {
            throw new IllegalStateException("%s was not made here, or is removed already".formatted(part));
        }
        part.end();
    }

    /** Adds a listener for what happens to parts; it is called on a thread of its own. */
    public void onEvent(Consumer<? super PartEvent> listener) {
        wiring.events().onEvent(listener);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor newScheduler() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
        var scheduler = new ScheduledThreadPoolExecutor(threads, Resilience::daemon);
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "peak-resilience-scheduler");
        thread.setDaemon(true);
        return thread;
    }
}
