package io.peaktrade.benchmarks;

import io.peaktrade.exporter.exposition.text.PreparedDigits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Not a library but the limit: lines that are ready except for their numbers, plain longs in an array. */
final class CopyLibrary implements Library {
    /** Short loops, so that the JIT compiles them soon. */
    private static final int STRETCH = 64;

    private final List<byte[]> starts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private byte[][] prepared = {};
    private long[] counts = new long[1];
    private byte[] page = new byte[1];

    @Override
    public void count(String status, String symbol, long count) {
        int place = places.computeIfAbsent(status + symbol, key -> learnt(status, symbol));
        counts[place] += count;
    }

    private int learnt(String status, String symbol) {
        if (starts.size() == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        starts.add("orders_total{status=\"%s\",symbol=\"%s\"} "
                .formatted(status, symbol)
                .getBytes(StandardCharsets.UTF_8));
        return starts.size() - 1;
    }

    @Override
    public void observe(String symbol, long nanos) {
        throw new UnsupportedOperationException("only counters are copied");
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        if (prepared.length != starts.size()) {
            prepared = starts.toArray(byte[][]::new);
            page = new byte[starts.stream().mapToInt(start -> start.length + 21).sum()];
        }
        target.write(page, 0, copied());
    }

    private int copied() {
        int at = 0;
        for (int from = 0; from < prepared.length; from += STRETCH) {
            at = copied(from, Math.min(from + STRETCH, prepared.length), at);
        }
        return at;
    }

    private int copied(int from, int to, int start) {
        int at = start;
        for (int i = from; i < to; i++) {
            byte[] line = prepared[i];
            System.arraycopy(line, 0, page, at, line.length);
            at = PreparedDigits.write(counts[i], page, at + line.length);
            page[at++] = '\n';
        }
        return at;
    }
}
