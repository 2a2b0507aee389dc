package io.peaktrade.testing;

import java.util.List;

/** The types and, for each format, what may follow the family's name in a sample's name; nothing if it is unknown there. */
enum FamilyType {
    COUNTER("counter"),
    GAUGE("gauge"),
    HISTOGRAM("histogram"),
    SUMMARY("summary"),
    GAUGE_HISTOGRAM("gaugehistogram"),
    INFO("info"),
    STATE_SET("stateset"),
    UNKNOWN("unknown"),
    UNTYPED("untyped");

    private final String word;

    FamilyType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    List<String> suffixes(Dialect dialect) {
        return dialect == Dialect.OPEN_METRICS ? openMetrics() : text004();
    }

    boolean isHistogram() {
        return this == HISTOGRAM || this == GAUGE_HISTOGRAM;
    }

    private List<String> openMetrics() {
        return switch (this) {
            case COUNTER -> List.of("_total", "_created");
            case HISTOGRAM -> List.of("_bucket", "_count", "_sum", "_created");
            case SUMMARY -> List.of("", "_count", "_sum", "_created");
            case GAUGE_HISTOGRAM -> List.of("_bucket", "_gcount", "_gsum");
            case INFO -> List.of("_info");
            case GAUGE, STATE_SET, UNKNOWN -> List.of("");
            case UNTYPED -> List.of();
        };
    }

    private List<String> text004() {
        return switch (this) {
            case COUNTER, GAUGE, UNTYPED -> List.of("");
            case HISTOGRAM -> List.of("_bucket", "_count", "_sum");
            case SUMMARY -> List.of("", "_count", "_sum");
            case GAUGE_HISTOGRAM, INFO, STATE_SET, UNKNOWN -> List.of();
        };
    }
}
