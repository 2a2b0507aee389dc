package io.peaktrade.exporter;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Series;
import io.peaktrade.core.SeriesName;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one series after the other; leaves no garbage. For one thread at a time. */
final class SeriesWriter implements Consumer<Series> {
    private static final byte[] BUCKET = "_bucket{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUM = "_sum".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COUNT = "_count".getBytes(StandardCharsets.US_ASCII);

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
        text.names().step(counter);
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
        text.names().appendTo(lines);
        lines.append(count, text.decimals());
        lines.append('\n');
    }

    private void gauge(GaugeSeries gauge, FamilyText text, LineBuffer lines) {
        text.names().step(gauge);
        double value;
        if (gauge.isReadFromSource()) {
            SourceReading reading = sources.fresh(gauge);
            value = reading == null ? Double.NaN : reading.value();
        } else {
            value = gauge.value();
        }
        if (!Double.isNaN(value)) {
            text.names().appendTo(lines);
            lines.append(value);
            lines.append('\n');
        }
    }

    private static void histogram(HistogramSeries histogram, FamilyText text, LineBuffer lines) {
        long[] totals = text.totals();
        histogram.read(totals);
        SeriesName name = histogram.name();
        int nameEnd = text.nameLength();
        byte[][] bucketEnds = text.bucketEnds();
        long count = 0;
        for (int bucket = 0; bucket < bucketEnds.length; bucket++) {
            count += totals[bucket];
            lines.append(name, 0, nameEnd);
            lines.append(BUCKET);
            if (text.labelled()) {
                lines.append(name, nameEnd + 1, name.length() - 1);
                lines.append(',');
            }
            lines.append(bucketEnds[bucket]);
            lines.append(count);
            lines.append('\n');
        }
        start(name, nameEnd, SUM, lines);
        lines.append(totals[bucketEnds.length], text.decimals());
        lines.append('\n');
        start(name, nameEnd, COUNT, lines);
        lines.append(count);
        lines.append('\n');
    }

    private static void start(SeriesName name, int nameEnd, byte[] suffix, LineBuffer lines) {
        lines.append(name, 0, nameEnd);
        lines.append(suffix);
        lines.append(name, nameEnd, name.length());
        lines.append(' ');
    }
}
