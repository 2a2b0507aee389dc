package io.peaktrade.core;

import java.util.Locale;

/** The types of Prometheus that a trading system needs. */
public enum MetricType {
    COUNTER,
    GAUGE,
    HISTOGRAM;

    /** As a TYPE line says it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
