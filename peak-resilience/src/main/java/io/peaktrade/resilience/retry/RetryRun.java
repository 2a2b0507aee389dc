package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The attempts of one call, to which it belongs: only {@link #cancelled} may be called while another thread is here. */
public final class RetryRun {
    /** What {@link #delayAfter} returns when no attempt is to follow. */
    public static final long GIVE_UP = -1;

    /** Some libraries throw one exception object again and again; it must not collect failures for ever. */
    private static final int MOST_SUPPRESSED = 100;

    private final Retry retry;
    private final Terms terms;
    private final long begun;
    private final List<Throwable> earlier = new ArrayList<>();
    private final AtomicBoolean counted = new AtomicBoolean();
    private int tries;
    private int rejections;

    RetryRun(Retry retry, Terms terms, long begun) {
        this.retry = retry;
        this.terms = terms;
        this.begun = begun;
    }

    /** Whether this result ends the call, which is then counted. */
    public boolean endsWith(@Nullable Object result) {
        boolean ends = !retry.policy().verdicts().isRetriedResult(result);
        if (ends) {
            end(tries == 0 ? RetryOutcome.FIRST_TRY : RetryOutcome.AFTER_RETRY);
        }
        return ends;
    }

    /**
     * How many nanoseconds to wait before the next attempt, or {@link #GIVE_UP}: then the failure is the end of the
     * call, which is counted, and the earlier failures are suppressed in it.
     *
     * @throws CallRejectedException in place of a rejection that other attempts came before
     */
    public long delayAfter(Throwable failure) {
        tries++;
        rejections += failure instanceof CallRejectedException ? 1 : 0;
        long told = told(failure);
        boolean worthIt = !retry.isEnded() && isWorthIt(failure, told);
        long delay = worthIt ? delay(told, failure.getClass().getSimpleName()) : giveUp(RetryOutcome.ABORTED);
        if (delay == GIVE_UP) {
            endWith(failure);
        } else {
            earlier.add(failure);
        }
        return delay;
    }

    private boolean isWorthIt(Throwable failure, long told) {
        return failure instanceof CallRejectedException
                ? told >= 0 && retry.policy().timeBudget() != null
                : retry.policy().verdicts().isRetried(failure, terms);
    }

    /** As {@link #delayAfter}, for a result that is worth another attempt. */
    public long delayAfterResult() {
        tries++;
        return delay(0, "a failing result");
    }

    /** The next attempt begins. */
    public void retried() {
        retry.retried();
    }

    /** No attempt follows, because the call was cancelled or interrupted; counts nothing if it has ended before. */
    public void cancelled() {
        end(RetryOutcome.ABORTED);
    }

    boolean goesOnAfter(Throwable failure) {
        long delay = delayAfter(failure);
        if (delay != GIVE_UP && !sleep(delay)) {
            earlier.remove(earlier.size() - 1);
            endWith(failure);
            return false;
        }
        return delay != GIVE_UP;
    }

    boolean goesOnAfterResult() {
        long delay = delayAfterResult();
        return delay != GIVE_UP && sleep(delay);
    }

    private boolean sleep(long nanos) {
        try {
            retry.wiring().time().sleep(nanos);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            cancelled();
            return false;
        }
        retried();
        return true;
    }

    private long delay(long told, String last) {
        RetryPolicy policy = retry.policy();
        if (tries >= policy.maxAttempts()) {
            return exhausted(PartEvent.Type.EXHAUSTED, "these are all", last);
        }
        long delay = Math.max(told, policy.backoff().nanos(tries, retry.wiring().random()));
        if (!fits(delay)) {
            return exhausted(PartEvent.Type.EXHAUSTED, "the next would come too late", last);
        }
        return retry.takeExtraAttempt()
                ? delay
                : exhausted(PartEvent.Type.BUDGET_SPENT, "the retry budget is spent", last);
    }

    /** Without a time budget nobody waits longer than the longest delay, whatever a reply says. */
    private boolean fits(long delay) {
        RetryPolicy policy = retry.policy();
        Duration budget = policy.timeBudget();
        long now = budget == null && !terms.hasDeadline()
                ? 0
                : retry.wiring().time().nanos();
        boolean inBudget = budget == null
                ? delay <= policy.backoff().longest().toNanos()
                : now - begun + delay <= budget.toNanos();
        return inBudget && delay < terms.nanosLeft(now);
    }

    private long exhausted(PartEvent.Type type, String why, String last) {
        int attempts = tries;
        retry.events().publish(type, () -> "gave up after %d attempts, as %s; last: %s".formatted(attempts, why, last));
        return giveUp(RetryOutcome.EXHAUSTED);
    }

    private long giveUp(RetryOutcome outcome) {
        end(outcome);
        return GIVE_UP;
    }

    private void end(RetryOutcome outcome) {
        if (counted.compareAndSet(false, true) && !retry.isEnded()) {
            retry.ended(outcome);
        }
    }

    private void endWith(Throwable failure) {
        int made = tries - rejections;
        if (failure instanceof CallRejectedException rejected && made > 0) {
            CallRejectedException counted = rejected.afterAttempts(made + rejected.attempts());
            suppressEarlierIn(counted);
            throw counted;
        }
        suppressEarlierIn(failure);
    }

    private void suppressEarlierIn(Throwable last) {
        for (Throwable failure : earlier) {
            if (failure != last && last.getSuppressed().length < MOST_SUPPRESSED) {
                last.addSuppressed(failure);
            }
        }
    }

    /** Returns the delay that the failure asks for; negative if it asks for none. */
    private static long told(Throwable failure) {
        if (failure instanceof CallRejectedException rejected) {
            return rejected.retryAfter().map(Duration::toNanos).orElse(-1L);
        }
        return failure instanceof RetryAfter told
                ? told.retryAfter().map(RetryRun::nanos).orElse(-1L)
                : -1;
    }

    /** Clamps what a venue asks for, which may be a thousand years. */
    private static long nanos(Duration told) {
        return told.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : Math.max(0, told.toNanos());
    }
}
