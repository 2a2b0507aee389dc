package io.peaktrade.exporter.exposition;

import io.peaktrade.exporter.exposition.text.FamilyLines;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** The sample lines of a recorder's family: its values, written as its template says. */
final class RecorderLines implements FamilyLines {
    private final RecorderValues<?> values;
    private final FamilyTemplate template;
    /** What {@link RecorderValues} gives for a histogram: the counts of its buckets, and its sum. */
    private long[] numbers = {};

    RecorderLines(RecorderValues<?> values, FamilyTemplate template) {
        this.values = values;
        this.template = template;
    }

    @Override
    public int linesPerSeries() {
        return template.linesPerSeries();
    }

    @Override
    public boolean refresh() {
        return values.refresh();
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public void read(int from, int to, long[] lines) {
        int buckets = template.buckets();
        if (buckets == 0) {
            values.read(from, to, lines);
            return;
        }
        int needed = (to - from) * (buckets + 1);
        numbers = numbers.length < needed ? new long[needed] : numbers;
        values.read(from, to, numbers);
        for (int series = 0; series < to - from; series++) {
            accumulate(series * (buckets + 1), lines, series * (buckets + 2));
        }
    }

    @Override
    public void appendPrefix(int series, int line, LineBuffer target) {
        template.appendPrefix(values.name(series), line, target);
    }

    @Override
    public boolean isShown(long value) {
        return template.isShown(value);
    }

    @Override
    public boolean isWhole(int line) {
        return template.isWhole(line);
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        template.appendValue(value, line, target);
    }

    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return template.tryPatch(value, width, bytes, at);
    }

    /** A bucket's line counts those before it too, and the last line is the count of all. */
    private void accumulate(int first, long[] lines, int line) {
        int buckets = template.buckets();
        long count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            count += numbers[first + bucket];
            lines[line + bucket] = count;
        }
        lines[line + buckets] = numbers[first + buckets];
        lines[line + buckets + 1] = count;
    }
}
