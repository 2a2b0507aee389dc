package io.peaktrade.exporter.http;

import org.jspecify.annotations.Nullable;

/** How long a scrape waits for its polls: most of the timeout that the scraper announces. */
final class ScrapeDeadline {
    private static final double DEFAULT_SECONDS = 1;
    /** With less, healthy polls would be left out whenever the machine is busy for a moment. */
    private static final double LEAST_SECONDS = 0.5;
    /** The rest is for writing and sending. */
    private static final double SHARE = 0.8;
    /** Prometheus' default timeout. Other scrapers wait meanwhile, however patient this one is. */
    private static final double MOST_SECONDS = 10;

    private ScrapeDeadline() {}

    /** @param header the scraper's timeout in seconds; anything that is not positive counts as absent */
    static long nanos(@Nullable String header) {
        double within = Math.min(Math.max(seconds(header), LEAST_SECONDS), MOST_SECONDS);
        return (long) (within * SHARE * 1e9);
    }

    private static double seconds(@Nullable String header) {
        try {
            double asked = header == null ? DEFAULT_SECONDS : Double.parseDouble(header);
            return asked > 0 ? asked : DEFAULT_SECONDS;
        } catch (NumberFormatException malformed) {
            return DEFAULT_SECONDS;
        }
    }
}
