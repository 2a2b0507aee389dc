package io.peaktrade.exporter.http;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.Exposition;
import io.peaktrade.exporter.exposition.ExpositionFormat;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.bridge.DropwizardSection;
import io.peaktrade.exporter.exposition.bridge.NameRules;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the exporter does for a scrape, without a socket, for the benchmarks. */
public final class PreparedScrape {
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(8);

    private final Exposition writer;
    private final ScrapeBuffers buffers = new ScrapeBuffers();

    public PreparedScrape(MetricsRecorder recorder, List<MapperConfig> mapping) {
        writer = new Exposition(recorder, List.of(new DropwizardSection(recorder, new NameRules(mapping))));
    }

    public void identity(OutputStream target) throws IOException {
        ScrapeBody body = body();
        body.sendTo(target::write);
        body.clear();
    }

    public void gzip(OutputStream target) throws IOException {
        buffers.gzip().send(body(), target);
        buffers.body().clear();
    }

    private ScrapeBody body() {
        ScrapeBody body = buffers.body();
        writer.write(body, ExpositionFormat.OPEN_METRICS, NameFilter.ALL, BUDGET_NANOS);
        return body;
    }
}
