package io.peaktrade.exporter.exposition.text;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a scrape answers: lines of its own and, between them, families' pages that it is lent. Most of an exposition is
 * the same each time, and copying it would be most of the work. For one thread; {@link #clear} gives all pages back.
 */
public final class ScrapeBody {
    /** What is shorter is copied: one write instead of three. */
    private static final int LEAST_LENT = 4096;

    private final LineBuffer lines = new LineBuffer();
    private @Nullable SharedBytes[] lent = new SharedBytes[8];
    /** How many of the own bytes come before each. */
    private int[] places = new int[8];

    private int count;
    private long lentLength;
    /** Where the header of the family stands that is written, and how long all was after it. */
    private int header;

    private long headed;

    /** Takes bytes, one after the other. */
    public interface Target {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    /** Its own lines, to append to. */
    public LineBuffer lines() {
        return lines;
    }

    public long length() {
        return lines.length() + lentLength;
    }

    /** Begins a family with its header, which {@link #end} takes back if no line has come after it. */
    public void begin(byte[] header) {
        this.header = lines.length();
        lines.append(header);
        headed = length();
    }

    public void end() {
        if (length() == headed) {
            lines.rewind(header);
        }
    }

    void append(SharedBytes page) {
        if (page.length() < LEAST_LENT) {
            lines.append(page.bytes(), 0, page.length());
            return;
        }
        if (count == places.length) {
            lent = Arrays.copyOf(lent, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        page.retain();
        lent[count] = page;
        places[count++] = lines.length();
        lentLength += page.length();
    }

    public void sendTo(Target target) throws IOException {
        int sent = 0;
        for (int i = 0; i < count; i++) {
            SharedBytes page = lent[i];
            if (page != null) {
                send(sent, places[i], target);
                target.take(page.bytes(), 0, page.length());
                sent = places[i];
            }
        }
        send(sent, lines.length(), target);
    }

    public void clear() {
        for (int i = 0; i < count; i++) {
            SharedBytes page = lent[i];
            if (page != null) {
                page.release();
                lent[i] = null;
            }
        }
        count = 0;
        lentLength = 0;
        lines.rewind(0);
    }

    private void send(int from, int to, Target target) throws IOException {
        if (to > from) {
            target.take(lines.bytes(), from, to - from);
        }
    }
}
