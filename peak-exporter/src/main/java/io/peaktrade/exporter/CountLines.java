package io.peaktrade.exporter;

import com.codahale.metrics.Counting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of counts alone. The counters lie anywhere in memory: a short loop that only reads them waits for many at
 * once, and what stands before the counts lies side by side. For one thread at a time.
 */
final class CountLines {
    private static final int STRETCH = 64;

    private final Counting[] counters;
    private final int[] ends;
    private final LineBuffer starts = new LineBuffer();
    private final long[] counts = new long[STRETCH];
    private final boolean onlyPositive;

    private CountLines(List<ForeignMetric> members, boolean onlyPositive) {
        this.onlyPositive = onlyPositive;
        counters = new Counting[members.size()];
        ends = new int[members.size()];
        for (int at = 0; at < counters.length; at++) {
            if (members.get(at) instanceof ForeignCount member) {
                counters[at] = member.counting();
                member.start().append(starts);
                ends[at] = starts.length();
            }
        }
    }

    /** Null where something else is in the family too, or a count in another unit. */
    static @Nullable CountLines of(List<ForeignMetric> members, FamilyKind kind) {
        boolean counts = members.stream()
                .allMatch(member ->
                        member instanceof ForeignCount count && count.start().isPlain());
        return counts ? new CountLines(members, kind == FamilyKind.COUNTER) : null;
    }

    void write(LineBuffer lines) {
        for (int from = 0; from < counters.length; from += STRETCH) {
            int to = Math.min(from + STRETCH, counters.length);
            read(from, to);
            write(from, to, lines);
        }
    }

    private void read(int from, int to) {
        for (int at = from; at < to; at++) {
            counts[at - from] = counters[at].getCount();
        }
    }

    private void write(int from, int to, LineBuffer lines) {
        int start = from == 0 ? 0 : ends[from - 1];
        for (int at = from; at < to; at++) {
            long count = counts[at - from];
            if (count >= 0 || !onlyPositive) {
                lines.append(starts.bytes(), start, ends[at]);
                lines.append(count);
                lines.append('\n');
            }
            start = ends[at];
        }
    }
}
