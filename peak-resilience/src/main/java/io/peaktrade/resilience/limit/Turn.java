package io.peaktrade.resilience.limit;

import static io.peaktrade.resilience.call.CallRejectedException.Reason.DEADLINE_PASSED;
import static io.peaktrade.resilience.call.CallRejectedException.Reason.RATE_LIMITED;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Terms;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A call in the line of a rate limiter. It looks again when its permits should be due; they are granted at that moment,
 * by the clock as it is then, to whoever is first.
 */
final class Turn {
    /** For calls whose permits are due, but which are not first because one before them wakes up late. */
    private static final long SHORTEST = 50_000;

    private final RateLimiterEntrance entrance;
    private final WaitingLine line;
    private final WaitingLine.Place place;
    private final int weight;
    private final Terms terms;
    private final long began;

    Turn(RateLimiterEntrance entrance, WaitingLine line, int weight, Terms terms) {
        this.entrance = entrance;
        this.line = line;
        this.weight = weight;
        this.terms = terms;
        began = entrance.now();
        place = line.join(weight, terms.isUrgent());
    }

    void leave() {
        line.leave(place);
    }

    /**
     * 0 once the permits are granted, else how many nanoseconds to wait before the next look.
     *
     * @throws CallRejectedException as soon as it is known that waiting is in vain
     */
    long look() {
        long wait = line.serve(place, this::take);
        long now = entrance.now();
        if (wait == 0) {
            entrance.passed(now - began);
        } else if (wait - terms.nanosLeft(now) > 0) {
            throw entrance.rejected(DEADLINE_PASSED, wait);
        } else if (now - began + wait > entrance.policy().maxWait().toNanos()) {
            throw entrance.rejected(RATE_LIMITED, wait);
        }
        return wait;
    }

    private long take(long ahead) {
        return ahead == 0
                ? entrance.take(weight, terms.isUrgent())
                : Math.max(SHORTEST, entrance.estimate(ahead, weight, terms.isUrgent()));
    }

    /** Completes with {@code passed} once the permits are granted; looks on the scheduler's thread. */
    CompletableFuture<Object> later(Object passed, ScheduledExecutorService scheduler) {
        var entered = new CompletableFuture<Object>();
        var unused = entered.whenComplete((any, thrown) -> leave());
        lookAndWait(entered, passed, scheduler);
        return entered;
    }

    private void lookAndWait(CompletableFuture<Object> entered, Object passed, ScheduledExecutorService scheduler) {
        if (entered.isDone()) {
            return;
        }
        try {
            long wait = look();
            if (wait == 0) {
                entered.complete(passed);
            } else {
                var unused =
                        scheduler.schedule(() -> lookAndWait(entered, passed, scheduler), wait, TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException rejected) {
            entered.completeExceptionally(rejected);
        }
    }
}
