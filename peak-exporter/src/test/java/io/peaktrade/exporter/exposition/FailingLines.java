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
    public int linesOfSeries() {
        return lines.linesOfSeries();
    }

    @Override
    public boolean look() {
        return lines.look();
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
    public void appendStart(int series, int line, LineBuffer target) {
        lines.appendStart(series, line, target);
    }

    @Override
    public boolean isShown(long value) {
        return lines.isShown(value);
    }

    @Override
    public boolean isReplaced(long value, int width, byte[] bytes, int at) {
        return lines.isReplaced(value, width, bytes, at);
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
