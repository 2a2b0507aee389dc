package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

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
    private final long deadline;
    private volatile boolean ended;

    HealthRun(String service, HealthCheck check, Duration timeout, Consumer<HealthResult> publish) {
        this.check = check;
        this.timeout = timeout;
        published = answer.thenAccept(publish);
        thread = new Thread(this::run, "peak-health-" + service);
        thread.setDaemon(true);
        deadline = TimeSource.system().nanos() + timeout.toNanos();
    }

    void start() {
        thread.start();
    }

    /** Whether the check has come back, perhaps long after its timeout. */
    boolean hasEnded() {
        return ended;
    }

    /** Until its timeout; not above 0 when that has passed. */
    long nanosLeft() {
        return deadline - TimeSource.system().nanos();
    }

    /** So that it does not matter who looks, or whether somebody waits. */
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

    /** Until the answer is published, no longer than to the timeout. */
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
            return HealthResult.unhealthy(thrown.toString());
        }
    }
}
