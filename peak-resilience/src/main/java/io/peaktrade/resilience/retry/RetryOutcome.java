package io.peaktrade.resilience.retry;

import java.util.Locale;

/** How a call with retries ended; the values of the label. */
enum RetryOutcome {
    FIRST_TRY,
    AFTER_RETRY,
    EXHAUSTED,
    ABORTED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
