package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.Threshold.LastCalls;
import java.util.function.LongSupplier;

/**
 * The last n failures, each with the number of its call: the breaker opens when the oldest of them is among the last m
 * calls. Successes are numbered by the counter that is exported anyway, which is read at a failure only; so a success
 * writes nothing here, and this is as exact as a window of all calls.
 *
 * <pre>
 *   call number   1 2 3 4 5 6 7 8 9        3 failures of the last 5 calls:
 *   failed            x       x x          at call 8 the third last failure is 3, which is not above 8 - 5;
 *                                          if call 9 fails, it is 7, which is above 9 - 5, and the breaker opens
 * </pre>
 */
final class CallWindow implements Window {
    private final LongSupplier successes;
    private long successesBefore;
    private final LastCalls threshold;
    private final long[] failures;
    private long failed;
    private long remembered;

    CallWindow(LastCalls threshold, LongSupplier successes) {
        this(threshold, successes, successes.getAsLong());
    }

    private CallWindow(LastCalls threshold, LongSupplier successes, long successesBefore) {
        this.threshold = threshold;
        this.successes = successes;
        this.successesBefore = successesBefore;
        failures = new long[threshold.failures()];
    }

    @Override
    public boolean success(TimeSource time) {
        return false;
    }

    @Override
    public void exclude() {
        successesBefore++;
    }

    @Override
    public boolean failure(long now) {
        failed++;
        remember(call());
        return isTripped(now);
    }

    @Override
    public boolean isTripped(long now) {
        return remembered >= failures.length && oldest(failures.length) > call() - threshold.window();
    }

    @Override
    public Window following(Threshold next, long now) {
        if (!(next instanceof LastCalls last)) {
            return Window.of(next, successes, now);
        }
        var window = new CallWindow(last, successes, successesBefore);
        window.failed = failed;
        for (int back = (int) Math.min(remembered, failures.length); back >= 1; back--) {
            if (oldest(back) > call() - threshold.window()) {
                window.remember(oldest(back));
            }
        }
        return window;
    }

    @Override
    public String figures(long now) {
        return failures.length == threshold.window()
                ? "%d calls in a row failed".formatted(failures.length)
                : "%d of the last %d calls failed".formatted(failures.length, threshold.window());
    }

    private long call() {
        return successes.getAsLong() - successesBefore + failed;
    }

    private void remember(long call) {
        failures[(int) (remembered++ % failures.length)] = call;
    }

    /** @param back 1 for the newest */
    private long oldest(int back) {
        return failures[(int) ((remembered - back) % failures.length)];
    }
}
