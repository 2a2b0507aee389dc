package io.peaktrade.exporter.exposition;

import java.util.List;

/** The types of a family, with the suffixes that the names of its samples may have. */
public enum FamilyKind {
    COUNTER("counter", "counter", "_total", "_created"),
    GAUGE("gauge", "gauge", ""),
    HISTOGRAM("histogram", "histogram", "_bucket", "_count", "_sum", "_created"),
    SUMMARY("summary", "summary", "", "_count", "_sum", "_created"),
    INFO("info", "gauge", "_info"),
    STATE_SET("stateset", "gauge", ""),
    /** Text 0.0.4 has no such type: there the samples have no TYPE line. */
    GAUGE_HISTOGRAM("gaugehistogram", "", "_bucket", "_gcount", "_gsum"),
    UNKNOWN("unknown", "untyped", "");

    private final String openMetrics;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> suffixes;

    FamilyKind(String openMetrics, String text, String... suffixes) {
        this.openMetrics = openMetrics;
        this.text = text;
        this.suffixes = List.of(suffixes);
    }

    String word(ExpositionFormat format) {
        return format == ExpositionFormat.TEXT ? text : openMetrics;
    }

    List<String> suffixes() {
        return suffixes;
    }

    /** The suffix of the name in a TYPE line: text 0.0.4 wants the name of the sample there. */
    String typeSuffix(ExpositionFormat format) {
        return format == ExpositionFormat.TEXT && (this == COUNTER || this == INFO) ? suffixes.get(0) : "";
    }
}
