package io.peaktrade.exporter.exposition;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.poll.Poller;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The exposition of a recorder and of whatever else its sections bring. Scrapes are written one after the other: first
 * third-party values are polled with a deadline, then the sections write. Sending the body to a client happens
 * outside, so that a slow client delays nobody. Knows no HTTP, and can be used behind any web server.
 */
public final class Exposition implements AutoCloseable {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final MetricsRecorder recorder;
    private final Poller poller;
    private final List<Section> sections;
    private List<Poll> polls = new ArrayList<>();

    /** @param others written after the recorder's own families, in this order; a name belongs to the first that has it */
    public Exposition(MetricsRecorder recorder, List<? extends Section> others) {
        this.recorder = recorder;
        poller = new Poller(recorder.counter(ExporterFamilies.SCRAPE_ERRORS));
        sections = Stream.concat(Stream.of(new RecorderSection(recorder, poller)), others.stream())
                .toList();
    }

    public void write(ScrapeBody body, ExpositionFormat format, NameFilter filter, long budgetNanos) {
        turn.lock();
        try {
            writeInTurn(body, format, filter, budgetNanos);
        } finally {
            turn.unlock();
        }
    }

    /** The number of the recorder's families. */
    public int families() {
        return recorder.instruments().size();
    }

    /** The number of the recorder's series. */
    public long series() {
        return recorder.instruments().stream()
                .mapToLong(instrument -> instrument.view().size())
                .sum();
    }

    /** Ends its threads and its sections, once a scrape that is being written is done; it must not be used any more. */
    @Override
    public void close() {
        turn.lock();
        try {
            poller.close();
            sections.forEach(Section::close);
        } finally {
            turn.unlock();
        }
    }

    private void writeInTurn(ScrapeBody body, ExpositionFormat format, NameFilter filter, long budgetNanos) {
        boolean done = false;
        try {
            recorder.expireIdle();
            sections.forEach(section -> section.collect(filter, polls));
            done = read(budgetNanos);
            write(new Draft(body, format, filter, poller.round()));
        } finally {
            forget(done);
        }
    }

    private boolean read(long budgetNanos) {
        recorder.beginScrape();
        try {
            return poller.read(polls, budgetNanos);
        } finally {
            recorder.endScrape();
        }
    }

    private void write(Draft draft) {
        for (Section section : sections) {
            section.write(draft);
            draft.wrote(section);
        }
        draft.body().lines().append(draft.format().end());
    }

    /** An abandoned thread may look at the list later. */
    private void forget(boolean done) {
        if (done) {
            polls.clear();
        } else {
            polls = new ArrayList<>();
        }
    }
}
