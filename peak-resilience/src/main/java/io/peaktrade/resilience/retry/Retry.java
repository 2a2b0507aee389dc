package io.peaktrade.resilience.retry;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/**
 * Tries an operation again where that may help, with growing delays; retries and outcomes are exported. What is thrown
 * in the end is the last failure itself, the earlier ones suppressed in it. Safe for all threads if its random numbers
 * are.
 */
public final class Retry {
    /** Some libraries throw one exception object again and again; it must not collect failures for ever. */
    private static final int MOST_SUPPRESSED = 100;

    private final String operation;
    private final RetryPolicy policy;
    private final TimeSource time;
    private final Backoff backoff;
    private final CounterSeries attempts;
    private final CounterSeries firstTry;
    private final CounterSeries afterRetry;
    private final CounterSeries exhausted;
    private final CounterSeries aborted;

    private interface Attempt<T, E extends Exception> {
        T make() throws E;
    }

    public Retry(String operation, RetryPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(operation, policy, recorder, time, Wiring.ANY_SEED);
    }

    /** @param random for the jitter; a seeded one makes the delays repeatable */
    public Retry(
            String operation, RetryPolicy policy, MetricsRecorder recorder, TimeSource time, RandomGenerator random) {
        this.operation = operation;
        this.policy = policy;
        this.time = time;
        backoff = new Backoff(policy, random);
        LabelledCounter retries = recorder.counter(RetryFamilies.ATTEMPTS);
        LabelledCounter calls = recorder.counter(RetryFamilies.CALLS);
        retries.declare(operation);
        calls.declare(operation);
        attempts = retries.at(operation);
        firstTry = calls.at(operation, "first_try");
        afterRetry = calls.at(operation, "after_retry");
        exhausted = calls.at(operation, "exhausted");
        aborted = calls.at(operation, "aborted");
    }

    public String operation() {
        return operation;
    }

    public <T> T call(Callable<T> callable) throws Exception {
        return attempt(callable::call);
    }

    /** As {@link #call}, for what gives nothing back and throws nothing checked. */
    public void run(Runnable action) {
        attempt(() -> {
            action.run();
            return operation;
        });
    }

    private <T, E extends Exception> T attempt(Attempt<T, E> attempt) throws E {
        List<Throwable> earlier = new ArrayList<>(0);
        while (true) {
            try {
                T result = attempt.make();
                (earlier.isEmpty() ? firstTry : afterRetry).inc();
                return result;
            } catch (Throwable failure) {
                if (!tryAgain(failure, earlier.size() + 1)) {
                    suppress(earlier, failure);
                    throw failure;
                }
                earlier.add(failure);
            }
        }
    }

    /** Waits if another attempt is to follow; else counts how the call ended. */
    private boolean tryAgain(Throwable failure, int made) {
        if (!policy.isRetried(failure)) {
            aborted.inc();
            return false;
        }
        if (made == policy.maxAttempts()) {
            exhausted.inc();
            return false;
        }
        try {
            time.sleep(backoff.nanos(made));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            aborted.inc();
            return false;
        }
        attempts.inc();
        return true;
    }

    private static void suppress(List<Throwable> earlier, Throwable last) {
        for (Throwable failure : earlier) {
            if (failure != last && last.getSuppressed().length < MOST_SUPPRESSED) {
                last.addSuppressed(failure);
            }
        }
    }
}
