package io.peaktrade.exporter.exposition;

import io.peaktrade.exporter.exposition.text.FamilyLines;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** Those of another, but for values that nobody can write while it fails. */
final class FailingLines implements FamilyLines {
    private final FamilyLines lines;
    boolean fails;

    FailingLines(FamilyLines lines) {
        this.lines = lines;
    }

    @Override
    public int linesPerSeries() {
        return lines.linesPerSeries();
    }

    @Override
    public boolean refresh() {
        return lines.refresh();
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public void read(int from, int to, long[] values) {
        lines.read(from, to, values);
    }

    @Override
    public void appendPrefix(int series, int line, LineBuffer target) {
        lines.appendPrefix(series, line, target);
    }

    @Override
    public boolean isShown(long value) {
        return lines.isShown(value);
    }

    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return lines.tryPatch(value, width, bytes, at);
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        if (fails) {
            throw new IllegalStateException("no digits");
        }
        lines.appendValue(value, line, target);
    }

    @Override
    public boolean isWhole(int line) {
        return lines.isWhole(line);
    }
}
