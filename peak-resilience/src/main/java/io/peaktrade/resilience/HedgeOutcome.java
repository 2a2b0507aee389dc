package io.peaktrade.resilience;

import java.util.Locale;

/** Whether a hedge answered before the first attempt; the values of the label. */
enum HedgeOutcome {
    WON,
    LOST;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
