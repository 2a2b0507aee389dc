package io.peaktrade.exporter;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.util.List;

/** What a collector of simpleclient says. */
final class CollectorReading extends Reading {
    private final Collector collector;
    private List<MetricFamilySamples> families = List.of();

    CollectorReading(Collector collector) {
        this.collector = collector;
    }

    @Override
    Origin origin() {
        return Origin.SIMPLECLIENT;
    }

    @Override
    String name() {
        return collector.getClass().getName();
    }

    @Override
    void ask() {
        families = List.copyOf(collector.collect());
    }

    List<MetricFamilySamples> families() {
        return families;
    }
}
