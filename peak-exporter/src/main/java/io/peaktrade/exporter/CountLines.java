package io.peaktrade.exporter;

import com.codahale.metrics.Counting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A family of counts alone. They are read in the order in which they came, as the counters lie in memory, and written in
 * that of their labels, from starts that lie side by side. For one thread at a time.
 */
final class CountLines {
    /** A method that runs once in a scrape stays half compiled for hours; one that runs for each stretch does not. */
    static final int STRETCH = 64;

    private final Counting[] counters;
    /** The line of each counter. */
    private final int[] places;

    private final long[] counts;
    private final LineBuffer starts = new LineBuffer();
    private final int[] ends;
    private final boolean onlyPositive;

    private CountLines(List<ForeignCount> members, boolean onlyPositive) {
        this.onlyPositive = onlyPositive;
        counts = new long[members.size()];
        ends = new int[members.size()];
        for (int line = 0; line < ends.length; line++) {
            members.get(line).start().append(starts);
            ends[line] = starts.length();
        }
        places = IntStream.range(0, ends.length)
                .boxed()
                .sorted(Comparator.comparingInt(line -> members.get(line).arrival()))
                .mapToInt(Integer::intValue)
                .toArray();
        counters = Arrays.stream(places)
                .mapToObj(line -> members.get(line).counting())
                .toArray(Counting[]::new);
    }

    /** Null where something else is in the family too, or a count in another unit. */
    static @Nullable CountLines of(List<ForeignMetric> members, FamilyKind kind) {
        List<ForeignCount> plain = members.stream()
                .filter(ForeignCount.class::isInstance)
                .map(ForeignCount.class::cast)
                .filter(member -> member.start().isPlain())
                .toList();
        return plain.size() == members.size() ? new CountLines(plain, kind == FamilyKind.COUNTER) : null;
    }

    void write(LineBuffer lines) {
        for (int from = 0; from < ends.length; from += STRETCH) {
            read(from, Math.min(from + STRETCH, ends.length));
        }
        for (int from = 0; from < ends.length; from += STRETCH) {
            write(from, Math.min(from + STRETCH, ends.length), lines);
        }
    }

    private void read(int from, int to) {
        for (int at = from; at < to; at++) {
            counts[places[at]] = counters[at].getCount();
        }
    }

    private void write(int from, int to, LineBuffer lines) {
        int start = from == 0 ? 0 : ends[from - 1];
        for (int line = from; line < to; line++) {
            if (counts[line] >= 0 || !onlyPositive) {
                lines.append(starts.bytes(), start, ends[line]);
                lines.append(counts[line]);
                lines.append('\n');
            }
            start = ends[line];
        }
    }
}
