package io.peaktrade.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of docs/benchmarks.md. */
record ReportText(Map<Group, ResultFile> results) {
    private static final String START = """
            # Benchmarks: compared with other libraries

            One run of all benchmarks, on a virtual machine with changing neighbours: each library in JVMs of its own, with
            the same data, used in the way that its authors recommend for speed. In each group, all libraries have their
            first fork before any has its second. The time is the median of the medians of the forks; `B` is the garbage of
            one operation. *Peers* are the other libraries.

            Times depend on the machine and on what else uses its caches and cores; compare the ratios, which vary less.
            At 40,000 series the best peer took between 42 and 105 ns. A predictable observation takes 4.5 ns on a
            quiet core and 8.2 ns while a neighbour is busy; the best peer, which waits more than it computes, loses less
            then, so the ratio was between 0.33 and 0.53. `@MonitorPerformance` took 1.05 to 1.12 of the time by hand in
            quiet runs before and after this one, in which its forks took either 59 or 69 ns. The ratios of scrapes are
            stable.

            A scrape hands its bytes to a sink that only counts them. The tests of peak-benchmarks read back what each
            library has counted and written, to make sure that all do the same work.

            Measuring takes about an hour, so the tests only run the help of these commands:

            ```bash
            scripts/benchmark.sh                 # everything, about an hour
            scripts/benchmark.sh scrape          # one group: %s
            scripts/benchmark.sh scrape --quick  # one short fork each, for a first impression
            ```

            ![How many times faster than the best peer](benchmarks.svg)

            """;

    String text() {
        var text = new StringBuilder(START.formatted(Group.names()));
        text.append(summary());
        results.forEach((group, result) -> text.append(section(group, result)));
        text.append("## Versions\n\n").append(Machine.versions()).append('\n');
        return text.toString();
    }

    private String summary() {
        long all = 0;
        long met = 0;
        var missed = new StringBuilder();
        for (var entry : results.entrySet()) {
            for (Target target : entry.getKey().targets) {
                all++;
                if (target.isMet(entry.getValue().figures())) {
                    met++;
                } else {
                    missed.append(target.row(entry.getValue().figures())).append('\n');
                }
            }
        }
        String sentence = "%d of %d targets are met.".formatted(met, all);
        return missed.isEmpty()
                ? sentence + "\n\n"
                : sentence + " These are not:\n\n| target | at most | measured | |\n| --- | ---: | ---: | --- |\n"
                        + missed
                        + "\nThe [decisions](decisions/README.md) say what was tried, and where the limit lies.\n\n";
    }

    private static String section(Group group, ResultFile result) {
        Figures figures = result.figures();
        return "## %s\n\n%s\n\n%s\n%s\n\n%s\n"
                .formatted(
                        group.title, group.text, table(group, figures), result.conditions(), targets(group, figures));
    }

    private static String table(Group group, Figures figures) {
        List<String> subjects = figures.subjects();
        var table = new StringBuilder("| | %s | best peer |\n".formatted(String.join(" | ", subjects)));
        table.append("| --- |").append(" ---: |".repeat(subjects.size() + 1)).append('\n');
        for (String title : figures.titles()) {
            String cells = subjects.stream()
                    .map(subject -> cell(group, figures, title, subject))
                    .collect(Collectors.joining(" | "));
            table.append("| %s | %s | %s |\n".formatted(title, cells, times(figures, title)));
        }
        return table.toString();
    }

    private static String times(Figures figures, String title) {
        double times = 1 / figures.ratio(title);
        return Double.isNaN(times) ? "" : String.format(Locale.ROOT, times < 10 ? "%.1f ×" : "%.0f ×", times);
    }

    private static String cell(Group group, Figures figures, String title, String subject) {
        double value = figures.value(title, subject);
        if (Double.isNaN(value)) {
            return "";
        }
        String shown = group == Group.HEAP ? Units.bytes(value) : Units.time(value);
        double bytes = figures.all().stream()
                .filter(figure ->
                        figure.title().equals(title) && figure.subject().equals(subject))
                .mapToDouble(Figure::bytes)
                .findFirst()
                .orElse(Double.NaN);
        String garbage = bytes >= 0.5 ? "<br>" + Units.bytes(bytes) : "";
        return (subject.equals("peak") ? "**" + shown + "**" : shown) + garbage;
    }

    private static String targets(Group group, Figures figures) {
        return "| target | at most | measured | |\n| --- | ---: | ---: | --- |\n"
                + group.targets.stream()
                        .map(target -> target.row(figures) + "\n")
                        .collect(Collectors.joining());
    }
}
