package io.peaktrade.testing;

import static java.util.stream.Collectors.joining;

import com.codahale.metrics.Metric;
import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The series that a test asks for, whether the recorder has it or not. */
record RequestedSeries<S extends Series & Metric>(Instrument<S> instrument, List<String> labelValues) {
    private static final int LISTED_AT_MOST = 20;

    /** What is wrong with label values that no series of the family can have. */
    static Optional<String> mistake(MetricFamily family, List<String> labelValues) {
        List<Label> labels = family.labels();
        if (labels.size() != labelValues.size()) {
            return Optional.of("metric %s needs a value for each of its labels %s, but is given %s"
                    .formatted(family.name(), labels.stream().map(Label::name).toList(), labelValues));
        }
        return IntStream.range(0, labels.size())
                .filter(place -> !labels.get(place).values().isEmpty()
                        && !labels.get(place).values().contains(labelValues.get(place)))
                .mapToObj(place -> "label %s of metric %s must be one of %s, but is '%s'"
                        .formatted(
                                labels.get(place).name(),
                                family.name(),
                                labels.get(place).values(),
                                labelValues.get(place)))
                .findFirst();
    }

    Optional<S> found() {
        return series(instrument).stream()
                .filter(series -> series.name().labelValues().equals(labelValues))
                .findFirst();
    }

    String name() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int place = 0; place < labelValues.size(); place++) {
            labels.put(instrument.family().labels().get(place).name(), labelValues.get(place));
        }
        return ScrapedSample.series(instrument.family().name(), labels);
    }

    /** Whole steps of the family as an amount in base units. */
    String amount(long steps) {
        return amount(instrument.family(), steps);
    }

    /** The steps that are nearest to an amount in base units. */
    long steps(double amount) {
        return Math.round(amount * instrument.family().scale().steps());
    }

    /** The message for a series with another value than the rule wants. */
    String contradiction(String rule, Object value) {
        return "%s must %s, but has %s; %s".formatted(name(), rule, value, family());
    }

    /** The message for a series that a scrape does not show. */
    String absence(String rule) {
        return "%s must %s, but is absent; %s".formatted(name(), rule, family());
    }

    private String family() {
        List<String> shown = shown(instrument);
        if (shown.isEmpty()) {
            return instrument.family().name() + " has no series";
        }
        List<String> nonZero = nonZero(instrument);
        List<String> lines = new ArrayList<>(nonZero.subList(0, Math.min(LISTED_AT_MOST, nonZero.size())));
        count(lines, nonZero.size() - lines.size(), "more");
        count(lines, shown.size() - nonZero.size(), "at zero");
        return "%s has%s".formatted(instrument.family().name(), indented(lines));
    }

    private static void count(List<String> lines, int number, String what) {
        if (number > 0) {
            lines.add("%s%d %s".formatted(lines.isEmpty() ? "" : "and ", number, what));
        }
    }

    static String indented(List<String> lines) {
        return lines.stream().map(line -> "\n  " + line).collect(joining());
    }

    /** A line for each series that a scrape shows, with its value. */
    static List<String> shown(Instrument<?> instrument) {
        return series(instrument).stream()
                .filter(series -> !(series instanceof GaugeSeries gauge) || !Double.isNaN(gauge.value()))
                .map(series -> "%s %s".formatted(series.name(), value(instrument.family(), series)))
                .toList();
    }

    static List<String> nonZero(Instrument<?> instrument) {
        return shown(instrument).stream().filter(line -> !line.endsWith(" 0")).toList();
    }

    private static String value(MetricFamily family, Series series) {
        if (series instanceof GaugeSeries gauge) {
            return Double.toString(gauge.value());
        }
        if (series instanceof CounterSeries counter) {
            return amount(family, counter.getCount());
        }
        var histogram = (HistogramSeries) series;
        long count = histogram.getCount();
        return count == 0
                ? "0"
                : "count %d, sum %s".formatted(count, amount(family, HistogramAssert.sum(histogram, family)));
    }

    private static String amount(MetricFamily family, long steps) {
        return BigDecimal.valueOf(steps, family.scale().decimals())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static <S extends Series & Metric> List<S> series(Instrument<S> instrument) {
        List<S> series = new ArrayList<>();
        instrument.forEach(series::add);
        return series;
    }
}
