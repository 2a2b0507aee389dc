package io.peaktrade.testing;

import java.util.List;

/** A metric family as a scraper reads it; without its lines the type is unknown (untyped in text 0.0.4), the rest empty. */
public record ScrapedFamily(String name, String type, String help, String unit, List<ScrapedSample> samples) {
    public ScrapedFamily {
        samples = List.copyOf(samples);
    }
}
