package io.peaktrade.data;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of this module. */
public final class DataFamilies {
    public static final MetricFamily CACHE_HITS = MetricFamily.counter(
            "peak_cache_hits_total", "Look-ups that a level of the cache answered.", Label.open("level"));

    public static final MetricFamily CACHE_MISSES = MetricFamily.counter(
            "peak_cache_misses_total", "Look-ups that a level of the cache could not answer.", Label.open("level"));

    public static final MetricFamily API_CALLS = MetricFamily.counter(
            "peak_api_calls_total",
            "Calls of a provider's API, by how they ended.",
            Label.open("provider"),
            Label.closed("status", ApiStatus.class));

    /** What {@link DataMetricsModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = List.of(CACHE_HITS, CACHE_MISSES, API_CALLS);

    private DataFamilies() {}
}
