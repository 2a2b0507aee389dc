package io.peaktrade.core;

import java.util.Locale;

/** The types of Prometheus that a trading system needs. */
public enum MetricType {
    COUNTER,
    GAUGE,
    HISTOGRAM;

    /** The word in a TYPE line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
