package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.FamilyHeader;
import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import io.peaktrade.exporter.exposition.text.RenderedFamily;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metrics of the Dropwizard registry that differ in their labels only, in the order of the labels' text. */
final class DropwizardFamily {
    private final String base;
    private final FamilyKind kind;
    private final FamilyHeader header;
    private final NameOrder<DropwizardMetric> members = new NameOrder<>();
    private final NameOrder<Poll> polls = new NameOrder<>();
    private final BlockScratch scratch;
    private List<DropwizardMetric> shown = List.of();
    private @Nullable RenderedFamily counts;

    /** @param scratch may be shared by all families that one thread writes */
    DropwizardFamily(String base, FamilyKind kind, String help, BlockScratch scratch) {
        this.scratch = scratch;
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

    void add(String labels, DropwizardMetric member) {
        members.put(labels, member);
        if (member instanceof Poll poll) {
            polls.put(labels, poll);
        }
    }

    void remove(String labels) {
        members.remove(labels);
        polls.remove(labels);
    }

    /** What must be polled before {@link #write}. */
    List<Poll> polls() {
        return polls.inOrder();
    }

    void write(Draft draft) {
        ScrapeBody body = draft.body();
        body.begin(header.lines(draft.format()));
        List<DropwizardMetric> all = members.inOrder();
        if (all != shown) {
            shown = all;
            DropwizardCounts lines = DropwizardCounts.of(all, kind);
            counts = lines == null ? null : new RenderedFamily(lines, scratch);
        }
        if (counts == null) {
            write(all, body.lines(), draft.round());
        } else {
            counts.write(body);
        }
        body.end();
    }

    private static void write(List<DropwizardMetric> members, LineBuffer lines, int round) {
        for (DropwizardMetric member : members) {
            member.write(lines, round);
        }
    }
}
