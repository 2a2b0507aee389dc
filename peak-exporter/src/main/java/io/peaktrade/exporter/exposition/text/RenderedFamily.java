package io.peaktrade.exporter.exposition.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a family as the last scrape wrote them, in blocks, so that a line that grows moves only a few others.
 *
 * <pre>
 * series     0 ................. n-1    n ................. 2n-1    2n ...
 *         +------------------------+ +------------------------+ +---------+
 * bytes   | block 0, at most 512   | | block 1                | | block 2 |
 *         | lines in SharedBytes   | |                        | |         |
 *         +------------------------+ +------------------------+ +---------+
 * </pre>
 *
 * See docs/decisions/0033-blocks-that-are-patched.md. For one thread at a time.
 */
public final class RenderedFamily {
    private final BlockLayout layout;
    private final List<RenderedBlock> blocks = new ArrayList<>();

    /** @param scratch may be shared by all families that one thread writes */
    public RenderedFamily(FamilyLines lines, BlockScratch scratch) {
        layout = new BlockLayout(lines, scratch);
    }

    /** Appends the lines with the values of now. */
    public void write(ScrapeBody body) {
        FamilyLines lines = layout.lines();
        if (!lines.refresh()) {
            blocks.clear();
        }
        int size = lines.size();
        for (int from = 0; from < size; from += layout.seriesPerBlock()) {
            body.append(render(from, Math.min(from + layout.seriesPerBlock(), size)));
        }
    }

    private SharedBytes render(int from, int to) {
        int place = from / layout.seriesPerBlock();
        if (place == blocks.size()) {
            blocks.add(new RenderedBlock(layout, from));
        }
        int count = (to - from) * layout.linesPerSeries();
        long[] values = layout.scratch().values(count);
        layout.lines().read(from, to, values);
        RenderedBlock block = blocks.get(place);
        block.render(values, count);
        return block.bytes();
    }
}
