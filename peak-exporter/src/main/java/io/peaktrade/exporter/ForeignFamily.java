package io.peaktrade.exporter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metrics of the Dropwizard registry that differ in their labels only; by the text of these. */
final class ForeignFamily {
    private final String base;
    private final FamilyKind kind;
    private final FamilyHeader header;
    private final NameOrder<ForeignMetric> members = new NameOrder<>();
    private final NameOrder<Reading> guarded = new NameOrder<>();
    private List<ForeignMetric> shown = List.of();
    private @Nullable CountLines counts;

    ForeignFamily(String base, FamilyKind kind, String help) {
        this.base = base;
        this.kind = kind;
        header = new FamilyHeader(base, kind, help);
    }

    String base() {
        return base;
    }

    FamilyKind kind() {
        return kind;
    }

    FamilyHeader header() {
        return header;
    }

    boolean has(String labels) {
        return members.get(labels) != null;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void add(String labels, ForeignMetric member) {
        members.put(labels, member);
        if (member instanceof Reading reading) {
            guarded.put(labels, reading);
        }
    }

    void remove(String labels) {
        members.remove(labels);
        guarded.remove(labels);
    }

    /** What must be asked before {@link #write}. */
    List<Reading> guarded() {
        return guarded.inOrder();
    }

    void write(LineBuffer lines, Format format, int round) {
        int start = lines.length();
        lines.append(header.lines(format));
        int body = lines.length();
        writeMembers(lines, round);
        if (lines.length() == body) {
            lines.rewind(start);
        }
    }

    private void writeMembers(LineBuffer lines, int round) {
        List<ForeignMetric> all = members.inOrder();
        if (all != shown) {
            shown = all;
            counts = CountLines.of(all, kind);
        }
        if (counts != null) {
            counts.write(lines);
            return;
        }
        for (int from = 0; from < all.size(); from += CountLines.STRETCH) {
            write(all, from, Math.min(from + CountLines.STRETCH, all.size()), lines, round);
        }
    }

    private static void write(List<ForeignMetric> members, int from, int to, LineBuffer lines, int round) {
        for (int at = from; at < to; at++) {
            members.get(at).write(lines, round);
        }
    }
}
