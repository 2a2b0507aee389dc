package io.peaktrade.exporter.exposition.text;

import java.util.concurrent.atomic.AtomicInteger;

/** Bytes that answers send without a copy of their own: while one is at it, nobody writes into them. */
final class LentBytes {
    private final AtomicInteger readers = new AtomicInteger();
    private byte[] bytes = {};
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void lend() {
        readers.incrementAndGet();
    }

    /** From any thread. */
    void giveBack() {
        readers.decrementAndGet();
    }

    /** These bytes, or a copy of them while someone reads. */
    LentBytes writable() {
        return readers.get() == 0 ? this : with(bytes, length);
    }

    /** What holds these bytes from now on: this, or another while someone reads. A word may be written at their end. */
    LentBytes with(byte[] content, int length) {
        LentBytes target = readers.get() == 0 ? this : new LentBytes();
        if (target.bytes.length < length + Long.BYTES) {
            target.bytes = new byte[length + length / 64 + Long.BYTES];
        }
        System.arraycopy(content, 0, target.bytes, 0, length);
        target.length = length;
        return target;
    }
}
