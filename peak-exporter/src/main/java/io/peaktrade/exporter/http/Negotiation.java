package io.peaktrade.exporter.http;

import io.peaktrade.exporter.exposition.ExpositionFormat;
import io.peaktrade.exporter.http.WeightedValues.Weighted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which format and encoding a client wants. */
final class Negotiation {
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String TEXT = "text/plain";

    private Negotiation() {}

    /** Returns OpenMetrics for clients that name it and do not prefer text, and text for all others. */
    static ExpositionFormat format(@Nullable List<String> accept) {
        WeightedValues wanted = WeightedValues.of(accept);
        double openMetrics = weight(wanted, OPEN_METRICS, "1.0.0");
        double text = weight(wanted, TEXT, "0.0.4");
        double otherwise = wanted.weight(TEXT, "text/*", "*/*");
        return openMetrics > 0 && openMetrics >= (text > 0 ? text : otherwise)
                ? ExpositionFormat.OPEN_METRICS
                : ExpositionFormat.TEXT;
    }

    static boolean acceptsGzip(@Nullable List<String> acceptEncoding) {
        WeightedValues wanted = WeightedValues.of(acceptEncoding);
        double gzip = wanted.weight("gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= wanted.weight("identity");
    }

    private static double weight(WeightedValues wanted, String type, String version) {
        return wanted.values().stream()
                .filter(one -> one.value().equals(type) && one.isVersion(version))
                .mapToDouble(Weighted::weight)
                .max()
                .orElse(0);
    }
}
