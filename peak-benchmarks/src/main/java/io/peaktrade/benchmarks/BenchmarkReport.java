package io.peaktrade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures all groups or one, keeps the figures, and writes docs/benchmarks.md and its picture from all that are kept. */
public final class BenchmarkReport {
    private static final Path DOCS = Path.of("docs");

    private BenchmarkReport() {}

    /** @param arguments groups, {@code --quick}, or {@code --render} to measure nothing */
    public static void main(String[] arguments) throws IOException, RunnerException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        List<Group> groups = words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(Group::named)
                .toList();
        if (!words.contains("--render")) {
            measure(groups.isEmpty() ? List.of(Group.values()) : groups, words.contains("--quick"));
        }
        render(DOCS);
    }

    private static void measure(List<Group> groups, boolean quick)
            throws IOException, RunnerException, InterruptedException {
        for (Group group : groups) {
            Settings settings = Settings.of(group, quick);
            Figures figures = new Measuring(settings).measure(group);
            String how = group == Group.HEAP ? "JVMs for each: " + settings.forks() : settings.toString();
            new ResultFile(Machine.conditions(how), figures).write(ResultFile.path(DOCS, group));
            group.targets.forEach(target -> System.out.println(target.row(figures)));
        }
    }

    static void render(Path docs) throws IOException {
        Map<Group, ResultFile> results = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            Path file = ResultFile.path(docs, group);
            if (Files.exists(file)) {
                results.put(group, ResultFile.read(file));
            }
        }
        Files.writeString(docs.resolve("benchmarks.md"), new ReportText(results).text());
        Files.writeString(docs.resolve("benchmarks.svg"), new RatioPicture(results).text());
    }
}
