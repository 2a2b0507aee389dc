package io.peaktrade.benchmarks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All figures of a group; what was not measured is NaN. */
record Figures(List<Figure> all) {
    /** The figure of a title and a subject, out of those of all forks. */
    static Figures medians(List<Figure> many) {
        Map<List<String>, List<Figure>> together = many.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.title(), figure.subject()), LinkedHashMap::new, Collectors.toList()));
        return new Figures(together.values().stream().map(Figures::median).toList());
    }

    private static Figure median(List<Figure> figures) {
        return new Figure(
                figures.get(0).title(),
                figures.get(0).subject(),
                median(figures.stream().mapToDouble(Figure::value)),
                median(figures.stream().mapToDouble(Figure::bytes)));
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double value(String title, String subject) {
        return of(title)
                .filter(figure -> figure.subject().equals(subject))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    double ours(String title) {
        return value(title, "peak");
    }

    double ourBytes(String title) {
        return of(title)
                .filter(Figure::isOurs)
                .mapToDouble(Figure::bytes)
                .findFirst()
                .orElse(Double.NaN);
    }

    Optional<Figure> bestPeer(String title) {
        return of(title).filter(Figure::isPeer).min(Comparator.comparingDouble(Figure::value));
    }

    /** Our figure as a share of that of the best peer. */
    double ratio(String title) {
        return ours(title) / bestPeer(title).map(Figure::value).orElse(Double.NaN);
    }

    double ratio(String title, String subject) {
        return ours(title) / value(title, subject);
    }

    List<String> titles() {
        return all.stream().map(Figure::title).distinct().toList();
    }

    List<String> subjects() {
        return all.stream().map(Figure::subject).distinct().toList();
    }

    private Stream<Figure> of(String title) {
        return all.stream().filter(figure -> figure.title().equals(title));
    }
}
