package io.peaktrade.exporter;

import java.util.List;
import java.util.function.Predicate;

/** Writes what other libraries put into the Dropwizard registry. */
record ForeignSection(ForeignFamilies families, ReadingGuard guard, Predicate<String> taken) implements Section {
    @Override
    public void collect(NameFilter filter, List<Reading> readings) {
        for (ForeignFamily family : families.all()) {
            if (filter.accepts(family.header().names())) {
                readings.addAll(family.guarded());
            }
        }
    }

    @Override
    public void write(ScrapeBody body, Format format, NameFilter filter) {
        for (ForeignFamily family : families.all()) {
            List<String> names = family.header().names();
            if (filter.accepts(names)) {
                write(family, names, body, format);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return families.hasName(name);
    }

    private void write(ForeignFamily family, List<String> names, ScrapeBody body, Format format) {
        if (names.stream().anyMatch(taken)) {
            guard.leftOut(Origin.DROPWIZARD, family.base(), "a metric of ours has its name");
        } else {
            family.write(body, format, guard.round());
        }
    }
}
