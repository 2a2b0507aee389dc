package io.peaktrade.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses in the gzip format with one deflater that is used again; a new one costs 256 KB each time. */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 checksum = new CRC32();
    private final byte[] chunk = new byte[16_384];

    /** Sends each part as soon as it is compressed. */
    void send(byte[] bytes, int length, OutputStream target) throws IOException {
        target.write(HEADER);
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            target.write(chunk, 0, deflater.deflate(chunk));
        }
        checksum.reset();
        checksum.update(bytes, 0, length);
        target.write(trailer((int) checksum.getValue(), length));
    }

    void free() {
        deflater.end();
    }

    private static byte[] trailer(int checksum, int length) {
        var trailer = new byte[8];
        for (int i = 0; i < 4; i++) {
            trailer[i] = (byte) (checksum >>> (8 * i));
            trailer[4 + i] = (byte) (length >>> (8 * i));
        }
        return trailer;
    }
}
