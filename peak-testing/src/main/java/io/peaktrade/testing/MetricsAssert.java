package io.peaktrade.testing;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricType;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.RecorderFamilies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on what a recorder holds. Label values are given in the family's order. Asking creates no series;
 * a family that is not declared, the wrong number of label values and a value that a closed label does not have fail at
 * once, so that no misspelt series passes as absent. Messages show which series there are.
 */
public final class MetricsAssert extends AbstractAssert<MetricsAssert, MetricsRecorder> {
    private MetricsAssert(MetricsRecorder recorder) {
        super(recorder, MetricsAssert.class);
    }

    public static MetricsAssert assertThat(MetricsRecorder recorder) {
        return new MetricsAssert(recorder);
    }

    public CounterAssert counter(String family, String... labelValues) {
        LabelledCounter counter = (LabelledCounter) instrument(family, MetricType.COUNTER, labelValues);
        return new CounterAssert(new RequestedSeries<>(counter, List.of(labelValues))).as("%s", descriptionText());
    }

    public GaugeAssert gauge(String family, String... labelValues) {
        LabelledGauge gauge = (LabelledGauge) instrument(family, MetricType.GAUGE, labelValues);
        return new GaugeAssert(new RequestedSeries<>(gauge, List.of(labelValues))).as("%s", descriptionText());
    }

    public HistogramAssert histogram(String family, String... labelValues) {
        LabelledHistogram histogram = (LabelledHistogram) instrument(family, MetricType.HISTOGRAM, labelValues);
        return new HistogramAssert(new RequestedSeries<>(histogram, List.of(labelValues))).as("%s", descriptionText());
    }

    /** What the family could not record as it was given, for a reason like {@code null_label} or {@code not_finite}. */
    public CounterAssert rejections(String family, String reason) {
        declared(family);
        return counter(RecorderFamilies.REJECTED.name(), family, reason);
    }

    /** Everything was recorded as it was given, in every family. */
    public MetricsAssert hasNoRejections() {
        List<String> rejections = RequestedSeries.nonZero(actual.counter(RecorderFamilies.REJECTED));
        if (!rejections.isEmpty()) {
            throw failure("nothing must be rejected, but there are%s", RequestedSeries.indented(rejections));
        }
        return this;
    }

    /** The families are declared, exactly as given, so that their series exist from the start. */
    public MetricsAssert hasFamilies(Collection<MetricFamily> families) {
        for (MetricFamily family : families) {
            MetricFamily declared = declared(family.name()).family();
            if (!declared.equals(family)) {
                throw failure("family must be declared as %s, but is declared as %s", family, declared);
            }
        }
        return this;
    }

    /** The family is declared, and a scrape shows nothing of it. */
    public MetricsAssert hasNoSeriesOf(String family) {
        List<String> shown = RequestedSeries.shown(declared(family));
        if (!shown.isEmpty()) {
            throw failure("%s must have no series, but has%s", family, RequestedSeries.indented(shown));
        }
        return this;
    }

    private Instrument<?> instrument(String name, MetricType type, String[] labelValues) {
        Instrument<?> instrument = declared(name);
        MetricFamily family = instrument.family();
        if (family.type() != type) {
            throw failure(
                    "metric %s is a %s: use %s(...), not %s(...)",
                    name, family.type().text(), family.type().text(), type.text());
        }
        RequestedSeries.mistake(family, List.of(labelValues)).ifPresent(mistake -> {
            throw failure("%s", mistake);
        });
        return instrument;
    }

    private Instrument<?> declared(String name) {
        Optional<Instrument<?>> found = actual.instruments().stream()
                .filter(instrument -> instrument.family().name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> failure(
                "recorder must have the family %s, but has only%s",
                name,
                RequestedSeries.indented(
                        actual.families().stream().map(MetricFamily::name).toList())));
    }
}
