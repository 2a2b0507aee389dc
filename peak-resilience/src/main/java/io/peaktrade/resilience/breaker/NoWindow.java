package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import java.util.function.LongSupplier;

/** The window of a breaker that never opens by itself. */
record NoWindow(LongSupplier successes) implements Window {
    @Override
    public boolean success(TimeSource time) {
        return false;
    }

    @Override
    public void exclude() {}

    @Override
    public boolean failure(long now) {
        return false;
    }

    @Override
    public boolean isTripped(long now) {
        return false;
    }

    @Override
    public Window following(Threshold next, long now) {
        return Window.of(next, successes, now);
    }

    @Override
    public String figures(long now) {
        return "it never opens by itself";
    }
}
