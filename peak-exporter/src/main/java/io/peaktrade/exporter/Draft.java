package io.peaktrade.exporter;

import java.util.ArrayList;
import java.util.List;

/** The exposition of one scrape while its sections write it, one after the other. For one thread. */
final class Draft {
    private final ScrapeBody body;
    private final Format format;
    private final NameFilter filter;
    private final int round;
    private final List<Section> written = new ArrayList<>();

    Draft(ScrapeBody body, Format format, NameFilter filter, int round) {
        this.body = body;
        this.format = format;
        this.filter = filter;
        this.round = round;
    }

    ScrapeBody body() {
        return body;
    }

    Format format() {
        return format;
    }

    /** Whether the client wants a family with these names. */
    boolean wants(List<String> names) {
        return filter.accepts(names);
    }

    /** The round of polls whose answers this scrape shows. */
    int round() {
        return round;
    }

    void wrote(Section section) {
        written.add(section);
    }

    /** Whether a section that was written before has a sample of this name. */
    boolean isTaken(String name) {
        return written.stream().anyMatch(section -> section.hasName(name));
    }
}
