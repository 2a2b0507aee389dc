package io.peaktrade.resilience.retry;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The rest of a retry budget, in millionths of an attempt; a full one is only read. */
final class BudgetBucket {
    private static final long ATTEMPT = 1_000_000;

    private final long full;
    private final long perCall;
    private final AtomicLong left;

    BudgetBucket(RetryBudget budget) {
        full = budget.burst() * ATTEMPT;
        perCall = Math.round(budget.percent() / 100 * ATTEMPT);
        left = new AtomicLong(full);
    }

    void credit() {
        if (left.get() < full) {
            left.updateAndGet(now -> Math.min(full, now + perCall));
        }
    }

    boolean take() {
        long now = left.get();
        while (now >= ATTEMPT) {
            if (left.compareAndSet(now, now - ATTEMPT)) {
                return true;
            }
            now = left.get();
        }
        return false;
    }

    double ratio() {
        return (double) left.get() / full;
    }

    /** Returns the bucket of the next budget, if there is one, with the same share left. */
    static @Nullable BudgetBucket following(@Nullable BudgetBucket bucket, @Nullable RetryBudget next) {
        if (next == null) {
            return null;
        }
        var following = new BudgetBucket(next);
        following.left.set((long) (following.full * (bucket == null ? 1 : bucket.ratio())));
        return following;
    }
}
