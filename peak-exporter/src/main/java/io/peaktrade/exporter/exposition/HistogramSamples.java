package io.peaktrade.exporter.exposition;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.exporter.exposition.text.BoundText;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.List;

/** The samples of a histogram in simpleclient's model. */
record HistogramSamples(MetricFamily family, List<String> labels, List<String> values) {
    void add(HistogramSeries histogram, List<Sample> samples) {
        List<Double> bounds = requireNonNull(family.buckets()).bounds();
        var totals = new long[bounds.size() + 2];
        histogram.read(totals);
        long count = 0;
        for (int bucket = 0; bucket <= bounds.size(); bucket++) {
            count += totals[bucket];
            String bound = bucket == bounds.size() ? "+Inf" : BoundText.of(bounds.get(bucket));
            samples.add(new Sample(family.name() + "_bucket", with(labels, "le"), with(values, bound), count));
        }
        samples.add(new Sample(family.name() + "_count", labels, values, count));
        double sum = (double) totals[bounds.size() + 1] / family.scale().steps();
        samples.add(new Sample(family.name() + "_sum", labels, values, sum));
    }

    private static List<String> with(List<String> list, String more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
