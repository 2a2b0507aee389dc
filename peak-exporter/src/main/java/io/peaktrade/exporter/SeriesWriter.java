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

/** Writes the lines of one series after the other; leaves no garbage. For one thread at a time. */
final class SeriesWriter implements Consumer<Series>, LabelledCounter.CountVisitor {
    private final SourceReadings sources;
    private @Nullable LineBuffer out;
    private @Nullable FamilyText family;

    SeriesWriter(SourceReadings sources) {
        this.sources = sources;
    }

    SeriesWriter to(LineBuffer out, FamilyText family) {
        this.out = out;
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
        text.starts().step(counter);
        count(count, text, requireNonNull(out));
    }

    @Override
    public void accept(Series series) {
        LineBuffer lines = requireNonNull(out);
        FamilyText text = requireNonNull(family);
        if (series instanceof CounterSeries counter) {
            counter(counter, text, lines);
        } else if (series instanceof GaugeSeries gauge) {
            gauge(gauge, text, lines);
        } else if (series instanceof HistogramSeries histogram) {
            histogram(histogram, text, lines);
        }
    }

    private void counter(CounterSeries counter, FamilyText text, LineBuffer lines) {
        text.starts().step(counter);
        long count;
        if (counter.isReadFromSource()) {
            SourceReading reading = sources.fresh(counter);
            if (reading == null) {
                return;
            }
            count = reading.count();
        } else {
            count = counter.getCount();
        }
        count(count, text, lines);
    }

    private static void count(long count, FamilyText text, LineBuffer lines) {
        if (text.decimals() == 0) {
            text.starts().appendTo(lines, 0, count);
        } else {
            text.starts().appendTo(lines, 0);
            lines.append(count, text.decimals());
            lines.append('\n');
        }
    }

    private void gauge(GaugeSeries gauge, FamilyText text, LineBuffer lines) {
        text.starts().step(gauge);
        double value;
        if (gauge.isReadFromSource()) {
            SourceReading reading = sources.fresh(gauge);
            value = reading == null ? Double.NaN : reading.value();
        } else {
            value = gauge.value();
        }
        if (!Double.isNaN(value)) {
            text.starts().appendTo(lines, 0);
            lines.append(value);
            lines.append('\n');
        }
    }

    private static void histogram(HistogramSeries histogram, FamilyText text, LineBuffer lines) {
        LineStarts starts = text.starts();
        starts.step(histogram);
        long[] totals = text.totals();
        histogram.read(totals);
        int buckets = text.buckets();
        long count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            count += totals[bucket];
            starts.appendTo(lines, bucket, count);
        }
        starts.appendTo(lines, buckets);
        lines.append(totals[buckets], text.decimals());
        lines.append('\n');
        starts.appendTo(lines, buckets + 1, count);
    }
}
