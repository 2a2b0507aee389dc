package io.peaktrade.trading.risk;

import java.util.Locale;

/** Why a kill switch was engaged; the values of the label {@code reason}. */
public enum KillReason {
    OPERATOR,
    LIMIT_BREACHED,
    HEARTBEAT_MISSING,
    RECONCILIATION_BREAK,
    MARKET_DATA_STALE,
    VENUE_DISCONNECTED,
    DRILL,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
