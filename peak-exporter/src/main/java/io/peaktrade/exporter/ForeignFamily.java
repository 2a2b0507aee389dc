package io.peaktrade.exporter;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Metrics of the Dropwizard registry that differ in their labels only; by the text of these. */
record ForeignFamily(String base, FamilyKind kind, FamilyHeader header, Map<String, ForeignReading> members) {
    ForeignFamily(String base, FamilyKind kind, String help) {
        this(base, kind, new FamilyHeader(base, kind, help), new ConcurrentSkipListMap<>());
    }

    void write(LineBuffer lines, Format format, int round) {
        int start = lines.length();
        lines.append(header.lines(format));
        int body = lines.length();
        for (ForeignReading member : members.values()) {
            if (member.isFresh(round)) {
                member.write(lines);
            }
        }
        if (lines.length() == body) {
            lines.rewind(start);
        }
    }
}
