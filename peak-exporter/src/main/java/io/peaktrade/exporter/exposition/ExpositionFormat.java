package io.peaktrade.exporter.exposition;

/** The two text formats of Prometheus; their sample lines are the same bytes. */
public enum ExpositionFormat {
    TEXT("text/plain; version=0.0.4; charset=utf-8", ""),
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8", "# EOF\n");

    private final String contentType;
    private final String end;

    ExpositionFormat(String contentType, String end) {
        this.contentType = contentType;
        this.end = end;
    }

    public String contentType() {
        return contentType;
    }

    String end() {
        return end;
    }
}
