package io.peaktrade.exporter.exposition.text;

import java.util.concurrent.atomic.AtomicInteger;

/** Bytes that answers send without a copy of their own: while one is at it, nobody writes into them. */
final class SharedBytes {
    private final AtomicInteger readers = new AtomicInteger();
    private byte[] bytes = {};
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void retain() {
        readers.incrementAndGet();
    }

    /** From any thread. */
    void release() {
        readers.decrementAndGet();
    }

    /** These bytes, or a copy of them while someone reads. */
    SharedBytes writable() {
        return readers.get() == 0 ? this : with(bytes, length);
    }

    /** What holds these bytes from now on: this, or another while someone reads. A word may be written at their end. */
    SharedBytes with(byte[] content, int length) {
        SharedBytes target = readers.get() == 0 ? this : new SharedBytes();
        if (target.bytes.length < length + Long.BYTES) {
            target.bytes = new byte[length + length / 64 + Long.BYTES];
        }
        System.arraycopy(content, 0, target.bytes, 0, length);
        target.length = length;
        return target;
    }
}
