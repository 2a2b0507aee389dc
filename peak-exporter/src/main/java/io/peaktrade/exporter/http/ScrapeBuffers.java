package io.peaktrade.exporter.http;

import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The buffers of a scrape, kept for the next one. */
final class ScrapeBuffers {
    private final ScrapeBody body = new ScrapeBody();
    private @Nullable Gzip gzip;

    ScrapeBody body() {
        return body;
    }

    Gzip gzip() {
        Gzip made = gzip;
        if (made == null) {
            made = new Gzip();
            gzip = made;
        }
        return made;
    }

    private void free() {
        if (gzip != null) {
            gzip.free();
        }
    }

    /** Keeps buffers for two, as two Prometheus servers may scrape at once; more scrapes make garbage. */
    static final class Pool {
        private static final int KEPT = 2;

        private final ConcurrentLinkedDeque<ScrapeBuffers> kept = new ConcurrentLinkedDeque<>();

        ScrapeBuffers take() {
            ScrapeBuffers buffers = kept.poll();
            return buffers == null ? new ScrapeBuffers() : buffers;
        }

        void giveBack(ScrapeBuffers buffers) {
            buffers.body().clear();
            if (kept.size() < KEPT) {
                kept.push(buffers);
            } else {
                buffers.free();
            }
        }
    }
}
