package io.peaktrade.exporter.exposition;

import com.codahale.metrics.Metric;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Series;
import io.peaktrade.core.SeriesView;
import io.peaktrade.exporter.exposition.text.Digits;
import io.peaktrade.exporter.exposition.text.FamilyLines;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** The lines of one of our own families. */
abstract class SeriesLines<S extends Series & Metric> implements FamilyLines {
    private final Instrument<S> instrument;
    private final FamilyText text;
    private SeriesView<S> view;

    SeriesLines(Instrument<S> instrument) {
        this.instrument = instrument;
        text = new FamilyText(instrument.family());
        view = instrument.view();
    }

    abstract void read(SeriesView<S> view, int from, int to, long[] values);

    final FamilyText text() {
        return text;
    }

    @Override
    public int linesOfSeries() {
        return 1;
    }

    @Override
    public final boolean look() {
        int before = view.generation();
        view = instrument.view();
        return view.generation() == before;
    }

    @Override
    public final int size() {
        return view.size();
    }

    @Override
    public final void read(int from, int to, long[] values) {
        read(view, from, to, values);
    }

    @Override
    public final void appendStart(int series, int line, LineBuffer target) {
        text.appendStart(view.get(series).name(), line, target);
    }

    @Override
    public boolean isShown(long value) {
        return value >= 0;
    }

    @Override
    public boolean isReplaced(long value, int width, byte[] bytes, int at) {
        return Digits.replaceFixed(value, text.decimals(), width, bytes, at);
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        if (isWhole(line)) {
            target.append(value);
        } else {
            target.appendFixed(value, text.decimals());
        }
    }
}
