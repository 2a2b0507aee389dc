package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.Meter;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistryListener;
import com.codahale.metrics.Timer;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.FamilyKind;

/** Gives each metric that another library registers with Dropwizard its name and type in Prometheus, once. */
final class DropwizardListener implements MetricRegistryListener {
    private static final double NANOS = 1e-9;

    private final NameRules rules;
    private final DropwizardFamilies families;

    DropwizardListener(NameRules rules, DropwizardFamilies families) {
        this.rules = rules;
        this.families = families;
    }

    @Override
    public void onGaugeAdded(String name, Gauge<?> gauge) {
        addNumber(name, gauge, FamilyKind.GAUGE);
    }

    /** It can count down, so only a mapping rule makes it a counter in Prometheus. */
    @Override
    public void onCounterAdded(String name, Counter counter) {
        addNumber(name, counter, FamilyKind.GAUGE);
    }

    @Override
    public void onMeterAdded(String name, Meter meter) {
        addNumber(name, meter, FamilyKind.COUNTER);
    }

    @Override
    public void onHistogramAdded(String name, Histogram histogram) {
        if (!(histogram instanceof Series)) {
            DropwizardName outside = rules.name(name);
            var poll = new SummaryPoll(name, outside, histogram, outside.factor());
            families.add(name, outside, FamilyKind.SUMMARY, poll);
        }
    }

    @Override
    public void onTimerAdded(String name, Timer timer) {
        DropwizardName outside = rules.name(name).inSeconds();
        families.add(name, outside, FamilyKind.SUMMARY, new SummaryPoll(name, outside, timer, NANOS));
    }

    @Override
    public void onGaugeRemoved(String name) {
        families.remove(name);
    }

    @Override
    public void onCounterRemoved(String name) {
        families.remove(name);
    }

    @Override
    public void onMeterRemoved(String name) {
        families.remove(name);
    }

    @Override
    public void onHistogramRemoved(String name) {
        families.remove(name);
    }

    @Override
    public void onTimerRemoved(String name) {
        families.remove(name);
    }

    private void addNumber(String name, Metric metric, FamilyKind kind) {
        if (!(metric instanceof Series)) {
            DropwizardName outside = rules.name(name);
            FamilyKind said = outside.onlyCountsUp() ? FamilyKind.COUNTER : kind;
            families.add(name, outside, said, number(name, metric, new LinePrefix(outside, said)));
        }
    }

    private DropwizardMetric number(String name, Metric metric, LinePrefix prefix) {
        return metric instanceof Counting counting && DropwizardCount.isOne(metric)
                ? new DropwizardCount(counting, prefix)
                : new NumberPoll(name, metric, prefix);
    }
}
