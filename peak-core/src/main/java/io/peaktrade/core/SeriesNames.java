package io.peaktrade.core;

import java.util.List;

/** Writes the names of a family's series. Callers hold the family's lock. */
final class SeriesNames {
    /** A buffer of a usual name's length; one that had to grow far beyond it is dropped. */
    private static final int USUAL = 256;

    private final List<Label> labels;
    /** What stands before the value of each label. */
    private final String[] before;
    /** How many places lie between two values of each closed label. */
    private final int[] strides;

    private final String name;
    private StringBuilder text = new StringBuilder(USUAL);

    SeriesNames(MetricFamily family) {
        name = family.name();
        labels = family.labels();
        before = new String[labels.size()];
        strides = new int[labels.size()];
        int stride = 1;
        for (int i = before.length - 1; i >= 0; i--) {
            before[i] = (i == 0 ? name + "{" : "\",") + labels.get(i).name() + "=\"";
            strides[i] = stride;
            stride *= Math.max(1, labels.get(i).values().size());
        }
    }

    /** Returns the name of a series that is never shown and needs no labels. */
    SeriesName unread() {
        return SeriesName.of(name);
    }

    /** The name of the series at a place of the row of these values. */
    SeriesName of(int place, String[] openValues) {
        if (before.length == 0) {
            return SeriesName.of(name);
        }
        text.setLength(0);
        int open = 0;
        for (int i = 0; i < before.length; i++) {
            List<String> closed = labels.get(i).values();
            append(before[i], closed.isEmpty() ? openValues[open++] : closed.get(place / strides[i] % closed.size()));
        }
        SeriesName made = SeriesName.of(text.append("\"}").toString());
        if (text.capacity() > USUAL || !made.isAscii()) {
            text = new StringBuilder(USUAL);
        }
        return made;
    }

    private void append(String before, String value) {
        text.append(before);
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '"' -> text.append("\\\"");
                case '\n' -> text.append("\\n");
                default -> text.append(character);
            }
        }
    }
}
