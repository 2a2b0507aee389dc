package io.peaktrade.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** A library that counts orders, measures their acknowledgements and is scraped. */
interface Library {
    void count(String status, String symbol, long orders);

    void observe(String symbol, long nanos);

    void identity(OutputStream target) throws IOException;

    /** The peers' servers do it this way, at the JDK's default level. */
    default void gzip(OutputStream target) throws IOException {
        try (var compressed = new GZIPOutputStream(target)) {
            identity(compressed);
        }
    }

    static Library named(String name) {
        return switch (name) {
            case "peak" -> new PeakLibrary();
            case "prometheus" -> new PrometheusLibrary();
            case "simpleclient" -> new SimpleclientLibrary();
            case "micrometer" -> new MicrometerLibrary();
            case "opentelemetry" -> new OpenTelemetryLibrary();
            case "copy" -> new CopyLibrary();
            default -> throw new IllegalArgumentException("library must be like peak, but is '%s'".formatted(name));
        };
    }
}
