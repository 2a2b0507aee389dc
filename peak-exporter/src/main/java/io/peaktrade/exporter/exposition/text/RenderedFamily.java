package io.peaktrade.exporter.exposition.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a family as the last scrape wrote them, in blocks, so that a line that grows moves only a few others.
 */
public final class RenderedFamily {
    private final BlockLayout layout;
    private final List<RenderedBlock> blocks = new ArrayList<>();

    /** @param scratch may be that of all pages that one thread writes */
    public RenderedFamily(FamilyLines lines, BlockScratch scratch) {
        layout = new BlockLayout(lines, scratch);
    }

    /** Appends the lines as they are now. */
    public void write(ScrapeBody body) {
        FamilyLines lines = layout.lines();
        if (!lines.refresh()) {
            blocks.clear();
        }
        int size = lines.size();
        for (int from = 0; from < size; from += layout.seriesPerBlock()) {
            body.append(shown(from, Math.min(from + layout.seriesPerBlock(), size)));
        }
    }

    private SharedBytes shown(int from, int to) {
        int place = from / layout.seriesPerBlock();
        if (place == blocks.size()) {
            blocks.add(new RenderedBlock(layout, from));
        }
        int count = (to - from) * layout.linesPerSeries();
        long[] values = layout.scratch().values(count);
        layout.lines().read(from, to, values);
        RenderedBlock block = blocks.get(place);
        block.show(values, count);
        return block.page();
    }
}
