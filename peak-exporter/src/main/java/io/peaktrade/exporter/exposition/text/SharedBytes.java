package io.peaktrade.exporter.exposition.text;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bytes that scrapes send without copying them. While a scrape retains them they are not written: who wants to change
 * them gets a copy.
 */
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

    /** May be called from any thread. */
    void release() {
        readers.decrementAndGet();
    }

    /** These bytes, or a copy of them while they are retained. */
    SharedBytes writable() {
        return readers.get() == 0 ? this : with(bytes, length);
    }

    /** Holds this content in these bytes, or in new ones while they are retained; a word fits behind the content. */
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
