package io.peaktrade.exporter.exposition;

import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.util.ArrayList;
import java.util.List;

/** The exposition of one scrape while its sections write it, one after the other. For one thread. */
public final class Draft {
    private final ScrapeBody body;
    private final ExpositionFormat format;
    private final NameFilter filter;
    private final int round;
    private final List<Section> written = new ArrayList<>();

    Draft(ScrapeBody body, ExpositionFormat format, NameFilter filter, int round) {
        this.body = body;
        this.format = format;
        this.filter = filter;
        this.round = round;
    }

    public ScrapeBody body() {
        return body;
    }

    public ExpositionFormat format() {
        return format;
    }

    /** Whether the client wants a family with these names. */
    public boolean wants(List<String> names) {
        return filter.accepts(names);
    }

    /** The round of polls whose answers this scrape shows. */
    public int round() {
        return round;
    }

    void wrote(Section section) {
        written.add(section);
    }

    /** Whether a section that was written before has a sample of this name. */
    public boolean isTaken(String name) {
        return written.stream().anyMatch(section -> section.hasName(name));
    }
}
