package io.peaktrade.testing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/** A sample and the line it came from. */
record ParsedSample(SourceLine line, ScrapedSample sample) {
    String name() {
        return sample.name();
    }

    double value() {
        return sample.value();
    }

    /** What tells this series from others: an empty label is the same as none. */
    Map<String, String> identity() {
        return sample.labels().entrySet().stream()
                .filter(label -> !label.getValue().isEmpty())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String label(String label, String rule) {
        String text = sample.labels().get(label);
        if (text == null) {
            throw line.must(rule);
        }
        return text;
    }
}
