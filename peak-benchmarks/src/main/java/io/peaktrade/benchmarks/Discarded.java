package io.peaktrade.benchmarks;

import java.io.OutputStream;

/** Counts what is written, and reads one byte of each part so that it must exist. */
final class Discarded extends OutputStream {
    private long length;
    private int last;

    @Override
    public void write(int one) {
        last = one;
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int more) {
        if (more > 0) {
            last = bytes[from + more - 1];
        }
        length += more;
    }

    long length() {
        return length + (last & 0);
    }
}
