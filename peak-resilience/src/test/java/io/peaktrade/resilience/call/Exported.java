package io.peaktrade.resilience.call;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;

/** What a scrape would see, by the series' names. */
public final class Exported {
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);

    public MetricsRecorder recorder() {
        return recorder;
    }

    public boolean has(String series) {
        return registry.getMetrics().containsKey(series);
    }

    public Set<String> names() {
        return registry.getNames();
    }

    public long count(String series) {
        return ((Counter) metric(series)).getCount();
    }

    public double seconds(String series) {
        return count(series) / 1e9;
    }

    public double value(String series) {
        return ((Double) ((Gauge<?>) metric(series)).getValue());
    }

    private Metric metric(String series) {
        Metric metric = registry.getMetrics().get(series);
        if (metric == null) {
            throw new AssertionError("no series %s, only %s".formatted(series, registry.getNames()));
        }
        return metric;
    }
}
