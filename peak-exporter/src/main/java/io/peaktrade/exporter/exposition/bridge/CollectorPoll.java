package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.util.List;

/** The families of a simpleclient collector. */
final class CollectorPoll extends Poll {
    private final Collector collector;
    private List<MetricFamilySamples> families = List.of();

    CollectorPoll(Collector collector) {
        this.collector = collector;
    }

    @Override
    public Origin origin() {
        return Origin.SIMPLECLIENT;
    }

    @Override
    public String name() {
        return collector.getClass().getName();
    }

    @Override
    public void poll() {
        families = List.copyOf(collector.collect());
    }

    List<MetricFamilySamples> families() {
        return families;
    }
}
