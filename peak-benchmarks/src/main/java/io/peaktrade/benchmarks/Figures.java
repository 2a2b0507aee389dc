package io.peaktrade.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures of a group; what was not measured is NaN. */
record Figures(List<Figure> all) {
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

    /** Ours as a share of the best peer's. */
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
