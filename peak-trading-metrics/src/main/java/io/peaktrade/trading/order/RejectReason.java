package io.peaktrade.trading.order;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a venue rejected an order; the values of the label {@code reason} of {@code peak_order_rejects_total}. */
public enum RejectReason {
    INSUFFICIENT_FUNDS,
    PRICE_BAND,
    RATE_LIMIT,
    UNKNOWN_SYMBOL,
    MARKET_CLOSED,
    SIZE_LIMIT,
    DUPLICATE_ID,
    RISK,
    VENUE_ERROR,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The value of the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }

    /** The reason of this text, like {@code price_band}; {@link #OTHER} for an empty or unknown one. */
    public static RejectReason of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.text.equals(text))
                .findFirst()
                .orElse(OTHER);
    }
}
