package io.peaktrade.exporter.http;

import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes the gzip format with one reused deflater; a new one would cost 256 KB each time. */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 checksum = new CRC32();
    private final byte[] chunk = new byte[16_384];

    /** Sends each part as soon as it is compressed. */
    void send(ScrapeBody body, OutputStream target) throws IOException {
        target.write(HEADER);
        deflater.reset();
        checksum.reset();
        body.sendTo((bytes, from, length) -> {
            checksum.update(bytes, from, length);
            deflater.setInput(bytes, from, length);
            compress(target);
        });
        deflater.finish();
        compress(target);
        target.write(trailer((int) checksum.getValue(), (int) body.length()));
    }

    private void compress(OutputStream target) throws IOException {
        for (int length = deflater.deflate(chunk); length > 0; length = deflater.deflate(chunk)) {
            target.write(chunk, 0, length);
        }
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
