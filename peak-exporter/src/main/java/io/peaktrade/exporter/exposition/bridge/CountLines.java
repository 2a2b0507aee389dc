package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counting;
import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.text.FamilyLines;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a third-party family of counts alone. They are read in the order in which they came, as they lie in memory.
 */
final class CountLines implements FamilyLines {
    /** A method that runs once in a scrape stays half compiled for hours; one that runs for each stretch does not. */
    static final int STRETCH = 64;

    private final List<DropwizardCount> members;
    private final boolean onlyPositive;
    private final Counting[] byArrival;
    /** The line of each counter. */
    private final int[] places;

    private final long[] counts;

    private CountLines(List<DropwizardCount> members, boolean onlyPositive) {
        this.members = members;
        this.onlyPositive = onlyPositive;
        counts = new long[members.size()];
        places = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(line -> members.get(line).arrival()))
                .mapToInt(Integer::intValue)
                .toArray();
        byArrival = Arrays.stream(places)
                .mapToObj(line -> members.get(line).counting())
                .toArray(Counting[]::new);
    }

    /** Null where something else is in the family too, or a count in another unit. */
    static @Nullable CountLines of(List<DropwizardMetric> members, FamilyKind kind) {
        List<DropwizardCount> plain = members.stream()
                .filter(DropwizardCount.class::isInstance)
                .map(DropwizardCount.class::cast)
                .filter(member -> member.start().isPlain())
                .toList();
        return plain.size() == members.size() ? new CountLines(plain, kind == FamilyKind.COUNTER) : null;
    }

    @Override
    public int linesPerSeries() {
        return 1;
    }

    @Override
    public boolean refresh() {
        for (int from = 0; from < counts.length; from += STRETCH) {
            refresh(from, Math.min(from + STRETCH, counts.length));
        }
        return true;
    }

    private void refresh(int from, int to) {
        for (int at = from; at < to; at++) {
            counts[places[at]] = byArrival[at].getCount();
        }
    }

    @Override
    public int size() {
        return counts.length;
    }

    @Override
    public void read(int from, int to, long[] values) {
        System.arraycopy(counts, from, values, 0, to - from);
    }

    @Override
    public void appendPrefix(int series, int line, LineBuffer target) {
        members.get(series).start().append(target);
    }

    @Override
    public boolean isShown(long value) {
        return value >= 0 || !onlyPositive;
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        target.append(value);
    }

    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return false;
    }

    @Override
    public boolean isWhole(int line) {
        return true;
    }
}
