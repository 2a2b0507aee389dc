package io.peaktrade.exporter.exposition.text;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of a scrape: lines of its own and, between them, rendered blocks that it retains instead of copying, since
 * most of an exposition is the same each time. {@link #clear} releases the blocks; then it can be used again. For one
 * thread.
 *
 * <pre>
 * lines    # TYPE a counter\n # TYPE b gauge\n b 1\n # EOF\n
 *                            ^ places[0]
 * blocks                     [block 0 of a]
 * </pre>
 */
public final class ScrapeBody {
    /** Shorter blocks are copied, which makes one write out of three. */
    private static final int LEAST_RETAINED = 4096;

    private final LineBuffer lines = new LineBuffer();
    private @Nullable SharedBytes[] blocks = new SharedBytes[8];
    /** How many bytes of the own lines precede each block. */
    private int[] places = new int[8];

    private int count;
    private long blocksLength;
    /** Where the header of the family that is being written begins, and the body's length behind it. */
    private int header;

    private long headerEnd;

    /** Takes the bytes of a body, one stretch after the other. */
    @FunctionalInterface
    public interface Target {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    /** Its own lines, to append to. */
    public LineBuffer lines() {
        return lines;
    }

    public long length() {
        return lines.length() + blocksLength;
    }

    /** Begins a family with its header, which {@link #end} takes back if no line has followed. */
    public void begin(byte[] header) {
        this.header = lines.length();
        lines.append(header);
        headerEnd = length();
    }

    public void end() {
        if (length() == headerEnd) {
            lines.rewind(header);
        }
    }

    public void sendTo(Target target) throws IOException {
        int sent = 0;
        for (int i = 0; i < count; i++) {
            SharedBytes block = blocks[i];
            if (block != null) {
                send(sent, places[i], target);
                target.take(block.bytes(), 0, block.length());
                sent = places[i];
            }
        }
        send(sent, lines.length(), target);
    }

    public void clear() {
        for (int i = 0; i < count; i++) {
            SharedBytes block = blocks[i];
            if (block != null) {
                block.release();
                blocks[i] = null;
            }
        }
        count = 0;
        blocksLength = 0;
        lines.rewind(0);
    }

    void append(SharedBytes block) {
        if (block.length() < LEAST_RETAINED) {
            lines.append(block.bytes(), 0, block.length());
            return;
        }
        if (count == places.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        block.retain();
        blocks[count] = block;
        places[count++] = lines.length();
        blocksLength += block.length();
    }

    private void send(int from, int to, Target target) throws IOException {
        if (to > from) {
            target.take(lines.bytes(), from, to - from);
        }
    }
}
