package io.peaktrade.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** No library but the limit: the lines are ready up to their numbers, which are plain longs in an array. */
final class CopyLibrary implements Library {
    private final List<byte[]> starts = new ArrayList<>();
    private byte[][] prepared = {};
    private long[] counts = new long[1];
    private byte[] page = new byte[1];

    @Override
    public void count(String status, String symbol, long count) {
        if (starts.size() == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[starts.size()] = count;
        starts.add("orders_total{status=\"%s\",symbol=\"%s\"} "
                .formatted(status, symbol)
                .getBytes(StandardCharsets.UTF_8));
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
        for (int i = 0; i < prepared.length; i++) {
            byte[] start = prepared[i];
            System.arraycopy(start, 0, page, at, start.length);
            at = digits(counts[i], at + start.length);
            page[at++] = '\n';
        }
        return at;
    }

    private int digits(long count, int at) {
        int length = 1;
        for (long rest = count / 10; rest > 0; rest /= 10) {
            length++;
        }
        long rest = count;
        for (int i = at + length - 1; i >= at; i--) {
            page[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + length;
    }
}
