package io.peaktrade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a group as they are kept: the first line says where, when and how they were measured. */
record ResultFile(String conditions, Figures figures) {
    private static final String COLUMNS = "case;subject;nanoseconds or bytes;garbage in bytes";

    static Path path(Path docs, Group group) {
        return docs.resolve("benchmarks").resolve(group.text() + ".csv");
    }

    static ResultFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Figure> figures = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(";");
            figures.add(new Figure(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        }
        return new ResultFile(lines.get(0), new Figures(figures));
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(conditions, COLUMNS));
        for (Figure figure : figures.all()) {
            lines.add(String.format(
                    Locale.ROOT, "%s;%s;%.3f;%.3f", figure.title(), figure.subject(), figure.value(), figure.bytes()));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
