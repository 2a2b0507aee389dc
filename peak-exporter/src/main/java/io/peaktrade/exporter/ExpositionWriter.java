package io.peaktrade.exporter;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes one scrape after the other, whoever asks; what is read from others' code is asked first, with a deadline. Only
 * sending to the client happens outside, so that a slow one holds nobody up.
 */
final class ExpositionWriter {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final MetricsRecorder recorder;
    private final ReadingGuard guard;
    private final List<Section> sections;
    private List<Reading> readings = new ArrayList<>();

    ExpositionWriter(MetricsRecorder recorder, CollectorRegistry others, List<MapperConfig> mapping) {
        this.recorder = recorder;
        LabelledCounter errors = recorder.counter(ExporterFamilies.SCRAPE_ERRORS);
        guard = new ReadingGuard(errors);
        var own = new OwnSection(recorder, guard);
        var families = new ForeignFamilies(guard);
        var foreign = new ForeignSection(families, guard, own::hasName);
        sections = List.of(
                own, foreign, new BridgedSection(others, guard, name -> own.hasName(name) || foreign.hasName(name)));
        recorder.registry().addListener(new ForeignMetrics(new NameRules(mapping), families));
    }

    void write(ScrapeBody body, Format format, NameFilter filter, long budgetNanos) {
        turn.lock();
        try {
            writeInTurn(body, format, filter, budgetNanos);
        } finally {
            turn.unlock();
        }
    }

    private void writeInTurn(ScrapeBody body, Format format, NameFilter filter, long budgetNanos) {
        boolean done = false;
        try {
            recorder.expireIdle();
            sections.forEach(section -> section.collect(filter, readings));
            done = guard.read(readings, budgetNanos);
            sections.forEach(section -> section.write(body, format, filter));
            body.lines().append(format.end());
        } finally {
            forget(done);
        }
    }

    /** A thread that was left behind may look at the list later. */
    private void forget(boolean done) {
        if (done) {
            readings.clear();
        } else {
            readings = new ArrayList<>();
        }
    }
}
