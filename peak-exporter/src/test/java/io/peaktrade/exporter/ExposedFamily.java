package io.peaktrade.exporter;

import java.util.List;

/** A metric family as a scraper reads it; without its lines the type is unknown (untyped in text 0.0.4), the rest empty. */
public record ExposedFamily(String name, String type, String help, String unit, List<ExposedSample> samples) {
    public ExposedFamily {
        samples = List.copyOf(samples);
    }
}
