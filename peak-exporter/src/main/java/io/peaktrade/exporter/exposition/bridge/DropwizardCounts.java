package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.text.FamilyLines;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a family that has nothing but counts, none of which must be polled. */
final class DropwizardCounts implements FamilyLines {
    private final DropwizardCount[] members;
    private final boolean onlyPositive;

    private DropwizardCounts(DropwizardCount[] members, FamilyKind kind) {
        this.members = members;
        onlyPositive = kind == FamilyKind.COUNTER;
    }

    /** Returns null if there is something else in the family too, or a count that is scaled. */
    static @Nullable DropwizardCounts of(List<DropwizardMetric> members, FamilyKind kind) {
        DropwizardCount[] counts = members.stream()
                .filter(DropwizardCount.class::isInstance)
                .map(DropwizardCount.class::cast)
                .filter(member -> member.prefix().isUnscaled())
                .toArray(DropwizardCount[]::new);
        return counts.length == members.size() ? new DropwizardCounts(counts, kind) : null;
    }

    @Override
    public int linesPerSeries() {
        return 1;
    }

    @Override
    public boolean refresh() {
        return true;
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public void read(int from, int to, long[] values) {
        for (int at = from; at < to; at++) {
            values[at - from] = members[at].counting().getCount();
        }
    }

    @Override
    public void appendPrefix(int series, int line, LineBuffer target) {
        members[series].prefix().append(target);
    }

    @Override
    public boolean isShown(long value) {
        return value >= 0 || !onlyPositive;
    }

    @Override
    public boolean isWhole(int line) {
        return true;
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        target.append(value);
    }

    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return false;
    }
}
