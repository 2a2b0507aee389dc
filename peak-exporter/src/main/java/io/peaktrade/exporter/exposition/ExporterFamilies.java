package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.exporter.exposition.poll.Origin;
import java.util.List;

/** The families of this module. */
public final class ExporterFamilies {
    public static final MetricFamily SCRAPE_ERRORS = MetricFamily.counter(
            "peak_exporter_scrape_errors_total",
            "Values that a scrape had to leave out, because what tells them failed, hangs or clashes with others.",
            Label.closed("collector", Origin.class));

    /** All of them, for the catalogue. */
    public static final List<MetricFamily> ALL = List.of(SCRAPE_ERRORS);

    private ExporterFamilies() {}
}
