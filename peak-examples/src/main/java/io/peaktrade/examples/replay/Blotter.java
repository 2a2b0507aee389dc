package io.peaktrade.examples.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All rows of some files by their instants, those of one instant in the order of files and lines. */
final class Blotter {
    private final RowTape tape = new RowTape();
    private final Map<Column, Set<String>> names = new EnumMap<>(
            Map.of(Column.STRATEGY, new TreeSet<>(), Column.VENUE, new TreeSet<>(), Column.SYMBOL, new TreeSet<>()));
    private int submissions;

    private Blotter() {}

    /** Reads and checks all files, and says of each that cannot be played what is wrong with it. */
    static Blotter read(List<Path> files, ReplayProgress progress) throws MalformedBlotterException {
        var blotter = new Blotter();
        var problems = new ArrayList<String>();
        for (Path file : files) {
            try {
                new BlotterFile(file).read((time, event, values) -> {
                    blotter.add(time, event, values);
                    progress.read(file, blotter.size());
                });
            } catch (MalformedBlotterException problem) {
                problems.add(problem.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedBlotterException(problems);
        }
        blotter.tape.sort();
        return blotter;
    }

    private void add(BlotterTime time, EventType event, List<String> values) {
        tape.add(time, event, values);
        submissions += event == EventType.SUBMITTED ? 1 : 0;
        for (int column = 0; column < values.size(); column++) {
            Set<String> known = names.get(event.columns().get(column));
            if (known != null && !values.get(column).isEmpty()) {
                known.add(values.get(column));
            }
        }
    }

    int size() {
        return tape.size();
    }

    BlotterTime time(int number) {
        return tape.time(number);
    }

    /** Reads a row, which can be done once. */
    Row take(int number) {
        return tape.take(number);
    }

    /** At least as many as orders were ever open. */
    int submissions() {
        return submissions;
    }

    Set<String> strategies() {
        return names(Column.STRATEGY);
    }

    Set<String> venues() {
        return names(Column.VENUE);
    }

    Set<String> symbols() {
        return names(Column.SYMBOL);
    }

    private Set<String> names(Column column) {
        return Collections.unmodifiableSet(names.getOrDefault(column, Set.of()));
    }
}
