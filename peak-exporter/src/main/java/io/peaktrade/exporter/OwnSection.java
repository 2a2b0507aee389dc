package io.peaktrade.exporter;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.MetricsRecorder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recorder's families. */
final class OwnSection implements Section {
    private final MetricsRecorder recorder;
    private final SourceReadings sources;
    private final SeriesWriter series;
    private final Map<Instrument<?>, FamilyText> texts = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    OwnSection(MetricsRecorder recorder, ReadingGuard guard) {
        this.recorder = recorder;
        sources = new SourceReadings(guard);
        series = new SeriesWriter(sources);
    }

    @Override
    public void collect(NameFilter filter, List<Reading> readings) {
        for (Instrument<?> instrument : recorder.instruments()) {
            if (filter.accepts(text(instrument).header().names())) {
                sources.collect(instrument, readings);
            }
        }
        if (filter == NameFilter.ALL) {
            sources.sweep(readings);
        }
    }

    @Override
    public void write(LineBuffer lines, Format format, NameFilter filter) {
        for (Instrument<?> instrument : recorder.instruments()) {
            FamilyText text = text(instrument);
            if (filter.accepts(text.header().names())) {
                write(instrument, text, lines, format);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return names.contains(name);
    }

    private void write(Instrument<?> instrument, FamilyText text, LineBuffer lines, Format format) {
        int start = lines.length();
        lines.append(text.header().lines(format));
        int body = lines.length();
        text.page().begin(lines);
        series.to(text).write(instrument);
        text.page().end();
        if (lines.length() == body) {
            lines.rewind(start);
        }
    }

    private FamilyText text(Instrument<?> instrument) {
        FamilyText text = texts.get(instrument);
        return text == null ? firstText(instrument) : text;
    }

    private FamilyText firstText(Instrument<?> instrument) {
        FamilyText text = FamilyText.of(instrument);
        texts.put(instrument, text);
        names.addAll(text.header().names());
        return text;
    }
}
