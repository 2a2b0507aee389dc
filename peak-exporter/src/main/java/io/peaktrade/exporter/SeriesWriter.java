package io.peaktrade.exporter;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.Series;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the values of one series after the other on the family's page; leaves no garbage. For one thread at a time. */
final class SeriesWriter implements Consumer<Series>, LabelledCounter.CountVisitor {
    private final SourceReadings sources;
    private @Nullable FamilyText family;

    SeriesWriter(SourceReadings sources) {
        this.sources = sources;
    }

    SeriesWriter to(FamilyText family) {
        this.family = family;
        return this;
    }

    void write(Instrument<?> instrument) {
        if (instrument instanceof LabelledCounter counters && !counters.isReadFromSources()) {
            counters.forEachCount(this);
        } else {
            instrument.forEach(this);
        }
    }

    @Override
    public void visit(CounterSeries counter, long count) {
        FamilyText text = requireNonNull(family);
        FamilyPage page = text.page();
        page.step(counter);
        page.value(count, text.decimals());
    }

    @Override
    public void accept(Series series) {
        FamilyText text = requireNonNull(family);
        FamilyPage page = text.page();
        page.step(series);
        if (series instanceof CounterSeries counter) {
            counter(counter, text, page);
        } else if (series instanceof GaugeSeries gauge) {
            gauge(gauge, page);
        } else if (series instanceof HistogramSeries histogram) {
            histogram(histogram, text, page);
        }
    }

    private void counter(CounterSeries counter, FamilyText text, FamilyPage page) {
        SourceReading reading = counter.isReadFromSource() ? sources.fresh(counter) : null;
        if (reading != null) {
            page.value(reading.count(), text.decimals());
        } else if (counter.isReadFromSource()) {
            page.unknown();
        } else {
            page.value(counter.getCount(), text.decimals());
        }
    }

    private void gauge(GaugeSeries gauge, FamilyPage page) {
        double value;
        if (gauge.isReadFromSource()) {
            SourceReading reading = sources.fresh(gauge);
            value = reading == null ? Double.NaN : reading.value();
        } else {
            value = gauge.value();
        }
        if (Double.isNaN(value)) {
            page.unknown();
        } else {
            page.value(value);
        }
    }

    private static void histogram(HistogramSeries histogram, FamilyText text, FamilyPage page) {
        long[] totals = text.totals();
        histogram.read(totals);
        int buckets = text.buckets();
        long count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            count += totals[bucket];
            page.value(count, 0);
        }
        page.value(totals[buckets], text.decimals());
        page.value(count, 0);
    }
}
