package io.peaktrade.core;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Rejections.Reason;
import io.peaktrade.core.time.TimeSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes the instruments of metric families, and is their catalogue. Asking for an instrument is wiring: a family that
 * clashes with another throws; the same family gives the same instrument. Series live in the Dropwizard registry too,
 * for its reporters. Safe for all threads.
 */
public final class MetricsRecorder {
    private final Scrapes scrapes;
    private final Wiring wiring;
    private final Map<String, Instrument<?>> instruments = new ConcurrentSkipListMap<>();
    /** The family that each name belongs to in the exposition. */
    private final Map<String, String> owners = new HashMap<>();

    private final LabelledCounter rejected;
    private final LabelledCounter overflow;

    public MetricsRecorder(MetricRegistry registry) {
        this(registry, Set.of());
    }

    /** @param catalogue the families that exist from the start */
    public MetricsRecorder(MetricRegistry registry, Set<MetricFamily> catalogue) {
        this(registry, catalogue, TimeSource.system());
    }

    /** @param time tells how long series have been idle */
    public MetricsRecorder(MetricRegistry registry, Set<MetricFamily> catalogue, TimeSource time) {
        scrapes = new Scrapes(time);
        wiring = new Wiring(registry, time, new OwnCounters(), new ReentrantLock());
        rejected = new LabelledCounter(
                CounterKind.ofSingleSeries(RecorderFamilies.REJECTED, rejections(RecorderFamilies.REJECTED)), wiring);
        overflow = new LabelledCounter(
                CounterKind.of(RecorderFamilies.OVERFLOW, rejections(RecorderFamilies.OVERFLOW)), wiring);
        List.of(rejected, overflow).forEach(this::add);
        catalogue.forEach(this::instrument);
    }

    /** The recorder's own families, in which it counts what all families reject. */
    private final class OwnCounters implements Rejections.Counters {
        @Override
        public void countRejected(String metric, Reason reason) {
            rejected.at(metric, reason.text()).inc();
        }

        @Override
        public void countOverflow(String metric) {
            overflow.at(metric).inc();
        }
    }

    public LabelledCounter counter(MetricFamily family) {
        return (LabelledCounter) instrument(require(MetricType.COUNTER, family));
    }

    public LabelledGauge gauge(MetricFamily family) {
        return (LabelledGauge) instrument(require(MetricType.GAUGE, family));
    }

    public LabelledHistogram histogram(MetricFamily family) {
        return (LabelledHistogram) instrument(require(MetricType.HISTOGRAM, family));
    }

    /** All instruments by name: a live view. */
    public Collection<Instrument<?>> instruments() {
        return instruments.values();
    }

    public List<MetricFamily> families() {
        return instruments.values().stream()
                .<MetricFamily>map(Instrument::family)
                .toList();
    }

    /** Forgets the series whose family has an expiry and that nobody records into; the exporter does it before a scrape. */
    public void expireIdle() {
        instruments.values().forEach(instrument -> instrument.store().expireIdle());
    }

    /**
     * A scrape begins, which reads sources: those that ask for its number can answer from one moment. The exporter calls
     * it, and {@link #endScrape} afterwards, whatever happens between.
     */
    public void beginScrape() {
        scrapes.begin();
    }

    public void endScrape() {
        scrapes.end();
    }

    /** The number of the scrape that reads sources now, above zero; zero between scrapes. */
    public long scrape() {
        return scrapes.current();
    }

    public MetricRegistry registry() {
        return wiring.registry();
    }

    private static MetricFamily require(MetricType type, MetricFamily family) {
        if (family.type() != type) {
            throw new IllegalArgumentException("metric %s is a %s: ask for it with %s(family), not with %s(family)"
                    .formatted(
                            family.name(), family.type().text(), family.type().text(), type.text()));
        }
        return family;
    }

    private Instrument<?> instrument(MetricFamily family) {
        Instrument<?> known = instruments.get(family.name());
        if (known == null) {
            return declared(family);
        }
        if (!known.family().equals(family)) {
            throw new IllegalStateException("metric %s is declared already, as %s: use that one or another name than %s"
                    .formatted(family.name(), known.family(), family));
        }
        return known;
    }

    private Instrument<?> declared(MetricFamily family) {
        wiring.lock().lock();
        try {
            if (!instruments.containsKey(family.name())) {
                requireOwnNames(family);
                add(create(family));
            }
        } finally {
            wiring.lock().unlock();
        }
        Instrument<?> instrument = instrument(family);
        declareSeries(instrument);
        return instrument;
    }

    private Instrument<?> create(MetricFamily family) {
        Rejections rejections = rejections(family);
        return switch (family.type()) {
            case COUNTER -> new LabelledCounter(CounterKind.of(family, rejections), wiring);
            case GAUGE -> new LabelledGauge(new GaugeKind(family, rejections), wiring);
            case HISTOGRAM -> new LabelledHistogram(new HistogramKind(family, rejections), wiring);
        };
    }

    private Rejections rejections(MetricFamily family) {
        return new Rejections(family, wiring.counters());
    }

    private void add(Instrument<?> instrument) {
        MetricFamily family = instrument.family();
        family.expositionNames().forEach(name -> owners.put(name, family.name()));
        instruments.put(family.name(), instrument);
    }

    /** Not under the lock, since listeners of the registry are called. */
    private void declareSeries(Instrument<?> instrument) {
        MetricFamily family = instrument.family();
        for (Reason reason : Rejections.possible(family)) {
            rejected.store().declareOne(family.name(), reason.text());
        }
        if (!family.labels().isEmpty()) {
            overflow.declare(family.name());
        }
        instrument.store().createIfClosed();
    }

    private void requireOwnNames(MetricFamily family) {
        for (String name : family.expositionNames()) {
            String owner = owners.get(name);
            if (owner != null) {
                throw new IllegalStateException("metric %s has one name with %s in OpenMetrics: rename one of them"
                        .formatted(family.name(), owner));
            }
        }
    }
}
