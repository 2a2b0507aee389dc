package io.peaktrade.trading.backtest;

import io.peaktrade.core.MetricFamily;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import java.util.ArrayList;
import java.util.List;

/** A backtest's series as simpleclient wants them, of this strategy only. */
final class BacktestCollector extends Collector {
    private final BacktestOutcome outcome;

    private BacktestCollector(BacktestOutcome outcome) {
        this.outcome = outcome;
    }

    static CollectorRegistry registry(BacktestOutcome outcome) {
        var registry = new CollectorRegistry();
        registry.register(new BacktestCollector(outcome));
        return registry;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        var families = new ArrayList<MetricFamilySamples>();
        outcome.lastSuccessSeconds().ifPresent(seconds -> families.add(gauge(BacktestFamilies.LAST_SUCCESS, seconds)));
        families.add(gauge(BacktestFamilies.LAST_RUN, outcome.endSeconds()));
        families.add(gauge(BacktestFamilies.LAST_DURATION, outcome.durationSeconds()));
        return families;
    }

    private GaugeMetricFamily gauge(MetricFamily family, double value) {
        return new GaugeMetricFamily(family.name(), family.help(), List.of("strategy"))
                .addMetric(List.of(outcome.strategy()), value);
    }
}
