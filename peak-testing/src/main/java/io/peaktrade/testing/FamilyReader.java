package io.peaktrade.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns lines into families, whatever the format: one family at a time, and none comes back. */
final class FamilyReader {
    private final Dialect dialect;
    private final List<ScrapedFamily> families = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable FamilyDraft draft;

    FamilyReader(Dialect dialect) {
        this.dialect = dialect;
    }

    void metadata(SourceLine line) {
        Metadata.parse(line, dialect).ifPresent(metadata -> {
            FamilyDraft current = draft;
            if (current == null || !current.isNamed(metadata.name())) {
                current = open(line, metadata.name());
            }
            current.describe(metadata, line);
        });
    }

    void sample(SourceLine line) {
        ParsedSample parsed = SampleSyntax.parse(line, dialect);
        FamilyDraft current = draft;
        if (current == null || !current.takes(parsed.name())) {
            current = open(line, parsed.name());
        }
        current.add(parsed);
    }

    ScrapedMetrics finished() {
        close();
        return new ScrapedMetrics(families);
    }

    private FamilyDraft open(SourceLine line, String name) {
        close();
        draft = new FamilyDraft(line, name, dialect);
        return draft;
    }

    private void close() {
        FamilyDraft closing = draft;
        if (closing != null) {
            closing.names()
                    .forEach(name -> closing.opened()
                            .check(names.add(name), "begin a new family, but an earlier one has the name " + name));
            families.add(closing.finished());
        }
    }
}
