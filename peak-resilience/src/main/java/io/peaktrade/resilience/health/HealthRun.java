package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * One run of a check on a thread of its own: one that hangs holds up nothing else, and an interrupt can hit nothing
 * else. Its answer comes once, from the check or from the timeout, which real time tells.
 */
final class HealthRun {
    private final HealthCheck check;
    private final Duration timeout;
    private final CompletableFuture<HealthResult> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> published;
    private final Thread thread;
    private final long began = TimeSource.system().nanos();
    private volatile boolean ended;

    /** @param publish is told the answer and how long it took */
    HealthRun(String service, HealthCheck check, Duration timeout, BiConsumer<HealthResult, Duration> publish) {
        this.check = check;
        this.timeout = timeout;
        published = answer.thenAccept(result -> publish.accept(result, Duration.ofNanos(nanosTaken())));
        thread = new Thread(this::run, "peak-health-" + service);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether the check has come back, perhaps long after its timeout. */
    boolean hasEnded() {
        return ended;
    }

    /** Returns the nanoseconds until its timeout; not above 0 once that has passed. */
    long nanosLeft() {
        return timeout.toNanos() - nanosTaken();
    }

    private long nanosTaken() {
        return TimeSource.system().nanos() - began;
    }

    /** Ends an overdue run at any access, so that it does not matter who looks or whether anybody waits. */
    void timeOutIfLate() {
        if (nanosLeft() <= 0) {
            timeOut();
        }
    }

    void timeOut() {
        if (answer.complete(HealthResult.unhealthy("did not answer within " + timeout))) {
            thread.interrupt();
        }
    }

    void cancel() {
        if (answer.cancel(false)) {
            thread.interrupt();
        }
    }

    /** Waits until the answer is published, at most until the timeout. */
    void await() throws InterruptedException {
        try {
            published.get(nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            timeOut();
        } catch (ExecutionException stopped) {
            return; // an answer will not come, so the newest result stands
        }
    }

    private void run() {
        HealthResult result = ask();
        ended = true;
        timeOutIfLate();
        answer.complete(result);
    }

    private HealthResult ask() {
        try {
            HealthResult result = check.check();
            return result == null ? HealthResult.unhealthy("gave no result") : result;
        } catch (Throwable thrown) {
            return failure(thrown);
        }
    }

    /** Some exceptions compute their message when it is read, and fail in that. */
    static HealthResult failure(Throwable thrown) {
        try {
            return HealthResult.unhealthy(thrown.toString());
        } catch (Throwable broken) {
            return HealthResult.unhealthy(thrown.getClass().getName() + ", whose message cannot be read");
        }
    }
}
