package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.FamilyHeader;
import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.text.RenderedFamily;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metrics of the Dropwizard registry that differ in their labels only; by the text of these. */
final class DropwizardFamily {
    private final String base;
    private final FamilyKind kind;
    private final FamilyHeader header;
    private final BlockScratch scratch;
    private final NameOrder<DropwizardMetric> members = new NameOrder<>();
    private final NameOrder<Poll> guarded = new NameOrder<>();
    private List<DropwizardMetric> shown = List.of();
    private @Nullable RenderedFamily counts;

    /** @param scratch may be that of all families that one thread writes */
    DropwizardFamily(String base, FamilyKind kind, String help, BlockScratch scratch) {
        this.base = base;
        this.kind = kind;
        this.scratch = scratch;
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

    void add(String labels, DropwizardMetric member) {
        members.put(labels, member);
        if (member instanceof Poll poll) {
            guarded.put(labels, poll);
        }
    }

    void remove(String labels) {
        members.remove(labels);
        guarded.remove(labels);
    }

    /** What must be asked before {@link #write}. */
    List<Poll> polls() {
        return guarded.inOrder();
    }

    void write(Draft draft) {
        ScrapeBody body = draft.body();
        body.begin(header.lines(draft.format()));
        writeMembers(body, draft.round());
        body.end();
    }

    private void writeMembers(ScrapeBody body, int round) {
        List<DropwizardMetric> all = members.inOrder();
        if (all != shown) {
            shown = all;
            CountLines lines = CountLines.of(all, kind);
            counts = lines == null ? null : new RenderedFamily(lines, scratch);
        }
        if (counts != null) {
            counts.write(body);
            return;
        }
        for (int from = 0; from < all.size(); from += CountLines.STRETCH) {
            write(all, from, Math.min(from + CountLines.STRETCH, all.size()), body.lines(), round);
        }
    }

    private static void write(List<DropwizardMetric> members, int from, int to, LineBuffer lines, int round) {
        for (int at = from; at < to; at++) {
            members.get(at).write(lines, round);
        }
    }
}
