package io.peaktrade.core;

import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.time.TimeSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the instruments of metric families, and is their catalogue. Asking for an instrument is wiring: a family that
 * clashes with another throws; the same family gives the same instrument. Series live in the Dropwizard registry too,
 * for its reporters. Safe for all threads.
 */
public final class MetricsRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsRecorder.class);

    private final MetricRegistry registry;
    private final TimeSource time;
    private final Scrapes scrapes;
    private final Map<String, Instrument<?>> instruments = new ConcurrentSkipListMap<>();
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
        this.registry = registry;
        this.time = time;
        scrapes = new Scrapes(time);
        rejected = new LabelledCounter(this, RecorderFamilies.REJECTED);
        overflow = new LabelledCounter(this, RecorderFamilies.OVERFLOW);
        instruments.put(RecorderFamilies.REJECTED.name(), rejected);
        instruments.put(RecorderFamilies.OVERFLOW.name(), overflow);
        catalogue.forEach(this::instrument);
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
        long now = time.nanos();
        instruments.values().forEach(instrument -> instrument.store().expireIdle(now));
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
        return registry;
    }

    private static MetricFamily require(MetricType type, MetricFamily family) {
        if (family.type() != type) {
            throw new IllegalArgumentException("metric %s is a %s: ask for it with %s(family), not with %s(family)"
                    .formatted(
                            family.name(), family.type().text(), family.type().text(), type.text()));
        }
        return family;
    }

    private synchronized Instrument<?> instrument(MetricFamily family) {
        Instrument<?> known = instruments.get(family.name());
        if (known != null && !known.family().equals(family)) {
            throw new IllegalStateException("metric %s is declared already, as %s: use that one or another name than %s"
                    .formatted(family.name(), known.family(), family));
        }
        return known == null ? declare(family) : known;
    }

    /** OpenMetrics calls a counter's family by the name without _total. */
    private void requireOwnName(MetricFamily family) {
        String clashing = family.type() == MetricType.COUNTER
                ? family.name().substring(0, family.name().length() - "_total".length())
                : family.name() + "_total";
        if (instruments.containsKey(clashing)) {
            throw new IllegalStateException("metric %s has one name with %s in OpenMetrics: rename one of them"
                    .formatted(family.name(), clashing));
        }
    }

    private Instrument<?> declare(MetricFamily family) {
        requireOwnName(family);
        Instrument<?> instrument = switch (family.type()) {
            case COUNTER -> new LabelledCounter(this, family);
            case GAUGE -> new LabelledGauge(this, family);
            case HISTOGRAM -> new LabelledHistogram(this, family);
        };
        rejected.declare(family.name());
        if (!family.labels().isEmpty()) {
            overflow.declare(family.name());
        }
        instrument.store().createIfClosed();
        instruments.put(family.name(), instrument);
        return instrument;
    }

    LabelledCounter rejected() {
        return rejected;
    }

    LabelledCounter overflow() {
        return overflow;
    }

    /** The registry's listeners are anybody's, and hear of a series in the thread that records. */
    <S extends Series & Metric> void register(S series) {
        try {
            registry.register(series.name().toString(), series);
        } catch (RuntimeException failed) {
            warn(series.name(), isRegistered(series), failed);
        }
    }

    <S extends Series & Metric> void unregister(S series) {
        if (isRegistered(series)) {
            try {
                registry.remove(series.name().toString());
            } catch (RuntimeException failed) {
                warn(series.name(), true, failed);
            }
        }
    }

    private <S extends Series & Metric> boolean isRegistered(S series) {
        return registry.getMetrics().get(series.name().toString()) == series;
    }

    private static void warn(SeriesName name, boolean ofListener, RuntimeException failed) {
        if (ofListener) {
            LOG.warn("a listener of the Dropwizard registry threw when it heard of {}: {}", name, failed.toString());
        } else {
            LOG.warn("{} is exported, but the Dropwizard registry has another metric of that name", name);
        }
    }
}
