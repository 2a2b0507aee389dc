package io.peaktrade.examples.replay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rows as bytes in a few large arrays, since a blotter may have millions of them and is sorted before it is played: some
 * 70 bytes each, which no garbage collection moves. As objects they would take 300.
 *
 * <pre>
 * chunk: | second (8) | atto (8) | event (1) | value 0xff value 0xff … | next row …
 * </pre>
 *
 * The values are those of the event's columns, in UTF-8, which never has the byte 0xff.
 */
final class RowTape {
    private static final int CHUNK_BITS = 22;
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int VALUES_AT = 2 * Long.BYTES + 1;
    private static final byte[] NO_BYTES = {};
    private static final byte END = (byte) 0xff;
    private static final List<EventType> EVENTS = List.of(EventType.values());

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Integer> rowsLeft = new ArrayList<>();
    private int free = CHUNK_BYTES;
    private long[] positions = new long[1024];
    private int rows;

    int size() {
        return rows;
    }

    /** @param values in the order of the event's columns; the empty text where there is none */
    void add(BlotterTime time, EventType event, List<String> values) {
        byte[] row = bytes(time, event, values);
        if (free + row.length > CHUNK_BYTES) {
            // A row that is larger than a chunk has one of its own.
            chunks.add(new byte[Math.max(row.length, CHUNK_BYTES)]);
            rowsLeft.add(0);
            free = 0;
        }
        if (rows == positions.length) {
            positions = Arrays.copyOf(positions, 2 * rows);
        }
        int last = chunks.size() - 1;
        positions[rows++] = ((long) last << CHUNK_BITS) + free;
        System.arraycopy(row, 0, chunks.get(last), free, row.length);
        rowsLeft.set(last, rowsLeft.get(last) + 1);
        free = Math.min(free + row.length, CHUNK_BYTES);
    }

    private static byte[] bytes(BlotterTime time, EventType event, List<String> values) {
        var bytes = new ByteArrayOutputStream(128);
        bytes.writeBytes(ByteBuffer.allocate(VALUES_AT)
                .putLong(time.second())
                .putLong(time.atto())
                .put((byte) EVENTS.indexOf(event))
                .array());
        for (String value : values) {
            bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            bytes.write(END);
        }
        return bytes.toByteArray();
    }

    /** By time, rows of one time as they were added, for which their positions tell. */
    void sort() {
        if (!isSorted()) {
            Comparator<Long> byTime = Comparator.comparing(this::time);
            positions = Arrays.stream(positions, 0, rows)
                    .boxed()
                    .sorted(byTime.thenComparing(Comparator.naturalOrder()))
                    .mapToLong(Long::longValue)
                    .toArray();
        }
    }

    private boolean isSorted() {
        for (int row = 1; row < rows; row++) {
            if (time(positions[row - 1]).compareTo(time(positions[row])) > 0) {
                return false;
            }
        }
        return true;
    }

    BlotterTime time(int number) {
        return time(positions[number]);
    }

    /** Reads a row, once: the memory of a chunk is released with its last row, since by then what is played needs it. */
    Row take(int number) {
        Row row = row(number);
        int chunk = (int) (positions[number] >>> CHUNK_BITS);
        rowsLeft.set(chunk, rowsLeft.get(chunk) - 1);
        if (rowsLeft.get(chunk) == 0) {
            chunks.set(chunk, NO_BYTES);
        }
        return row;
    }

    private Row row(int number) {
        byte[] chunk = chunk(positions[number]);
        int at = offset(positions[number]);
        EventType event = EVENTS.get(chunk[at + VALUES_AT - 1]);
        return new Row(time(positions[number]), event, fields(event, chunk, at + VALUES_AT));
    }

    private BlotterTime time(long position) {
        ByteBuffer chunk = ByteBuffer.wrap(chunk(position));
        int at = offset(position);
        return new BlotterTime(chunk.getLong(at), chunk.getLong(at + Long.BYTES));
    }

    private static Fields fields(EventType event, byte[] chunk, int first) {
        var fields = new Fields();
        int from = first;
        for (Column column : event.columns()) {
            int end = from;
            while (chunk[end] != END) {
                end++;
            }
            if (end > from) {
                fields.put(column, new String(chunk, from, end - from, StandardCharsets.UTF_8));
            }
            from = end + 1;
        }
        return fields;
    }

    private byte[] chunk(long position) {
        return chunks.get((int) (position >>> CHUNK_BITS));
    }

    private static int offset(long position) {
        return (int) position & (CHUNK_BYTES - 1);
    }
}
