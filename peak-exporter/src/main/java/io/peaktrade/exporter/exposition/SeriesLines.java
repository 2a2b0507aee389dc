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
    private final FamilyTemplate text;
    private SeriesView<S> view;

    SeriesLines(Instrument<S> instrument) {
        this.instrument = instrument;
        text = new FamilyTemplate(instrument.family());
        view = instrument.view();
    }

    abstract void read(SeriesView<S> view, int from, int to, long[] values);

    final FamilyTemplate text() {
        return text;
    }

    @Override
    public int linesPerSeries() {
        return 1;
    }

    @Override
    public final boolean refresh() {
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
    public final void appendPrefix(int series, int line, LineBuffer target) {
        text.appendPrefix(view.get(series).name(), line, target);
    }

    @Override
    public boolean isShown(long value) {
        return value >= 0;
    }

    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return Digits.tryPatchFixed(value, text.decimals(), width, bytes, at);
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
