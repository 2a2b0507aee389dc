package io.peaktrade.benchmarks;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The most that a figure may be; {@code format} is for both. */
record Target(String claim, double limit, String format, ToDoubleFunction<Figures> figure) {
    private static final double NOTHING = 0.5;

    static Target ratio(String title, double limit) {
        return new Target(title + ": share of the best peer's time", limit, "%.3f", figures -> figures.ratio(title));
    }

    static Target ratio(String title, String subject, double limit) {
        return new Target(
                "%s: share of the time of %s".formatted(title, subject),
                limit,
                "%.3f",
                figures -> figures.ratio(title, subject));
    }

    static Target growth(String title, String from, double limit) {
        return new Target(
                "%s: times the time of %s".formatted(title, from),
                limit,
                "%.2f",
                figures -> figures.ours(title) / figures.ours(from));
    }

    /** JMH measures some hundredths of a byte that are not ours. */
    static Target noGarbage(String title) {
        return new Target(title + ": garbage, bytes", NOTHING, "%.1f", figures -> figures.ourBytes(title));
    }

    static Target garbage(String title, double limit) {
        return new Target(title + ": garbage, bytes", limit, "%.0f", figures -> figures.ourBytes(title));
    }

    static Target millis(String title, double limit) {
        return new Target(title + ": milliseconds", limit, "%.2f", figures -> figures.ours(title) / 1e6);
    }

    static Target nanos(String title, double limit) {
        return new Target(title + ": nanoseconds", limit, "%.0f", figures -> figures.ours(title));
    }

    static Target bytes(String title, double limit) {
        return new Target(title + ": bytes", limit, "%.0f", figures -> figures.ours(title));
    }

    boolean isMet(Figures figures) {
        return figure.applyAsDouble(figures) <= limit;
    }

    boolean isMeasured(Figures figures) {
        return !Double.isNaN(figure.applyAsDouble(figures));
    }

    String row(Figures figures) {
        String verdict = isMeasured(figures) ? isMet(figures) ? "met" : "**not met**" : "not measured";
        return String.format(
                Locale.ROOT,
                "| %s | ≤ " + format + " | " + format + " | %s |",
                claim,
                limit,
                figure.applyAsDouble(figures),
                verdict);
    }
}
