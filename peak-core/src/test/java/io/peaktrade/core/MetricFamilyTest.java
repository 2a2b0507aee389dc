package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MetricFamilyTest {
    @Test
    void refusesANameThatIsNotLowerCaseWords() {
        refuses(
                () -> MetricFamily.counter("peakOrders_total", "Orders."),
                "metric name must be lower-case words joined by _, like peak_orders_total, but is 'peakOrders_total'");
    }

    @Test
    void refusesACounterWithoutTotal() {
        refuses(
                () -> MetricFamily.counter("peak_orders", "Orders."),
                "counter name must end in _total, like peak_orders_total, but is 'peak_orders'");
    }

    @Test
    void refusesAGaugeWhoseNameBelongsToAnotherType() {
        refuses(
                () -> MetricFamily.gauge("peak_orders_total", "Orders."),
                "gauge name must not end in _total, _count, _sum, _bucket or _created, but is 'peak_orders_total'");
    }

    @Test
    void refusesAMetricWithoutHelp() {
        refuses(() -> MetricFamily.gauge("peak_orders", " "), "metric peak_orders needs a line of help");
    }

    @Test
    void refusesTwoLabelsOfOneName() {
        refuses(
                () -> MetricFamily.gauge("peak_orders", "Orders.", Label.open("venue"), Label.open("venue")),
                "labels of metric peak_orders must differ, but are [venue, venue]");
    }

    @Test
    void refusesACapBelowOne() {
        refuses(
                () -> MetricFamily.gauge("peak_orders", "Orders.").withCap(0),
                "cap of metric peak_orders must be at least 1, like 1000, but is '0'");
    }

    @Test
    void refusesAnExpiryOfNoTimeAndOneThatNoClockCounts() {
        refuses(
                () -> Expiry.dropping(Duration.ZERO),
                "expiry must be above 0 and at most 36500 days, like PT1H, but is 'PT0S'");
        refuses(
                () -> Expiry.folding(ChronoUnit.FOREVER.getDuration()),
                "expiry must be above 0 and at most 36500 days, like PT1H, but is "
                        + "'PT2562047788015215H30M7.999999999S'");
    }

    @Test
    void refusesBucketsOfWhatIsNoHistogram() {
        MetricFamily gauge = MetricFamily.gauge("peak_orders", "Orders.");
        refuses(
                () -> new MetricFamily(
                        gauge.name(),
                        gauge.type(),
                        "Orders.",
                        gauge.labels(),
                        Buckets.seconds(1),
                        Scale.NANO,
                        1,
                        Expiry.NEVER),
                "metric peak_orders: a histogram has buckets, nothing else has");
    }

    @Test
    void refusesAHistogramOfAnotherScaleThanItsBuckets() {
        MetricFamily histogram = MetricFamily.histogram("peak_order_usd", "Orders.", Buckets.of(Scale.ONE, 10, 100));
        refuses(
                () -> histogram.withScale(Scale.MICRO),
                "metric peak_order_usd has buckets of scale ONE, but is given scale MICRO: "
                        + "use Buckets.of(Scale.MICRO, ...)");
        assertThat(histogram.withScale(Scale.ONE)).isEqualTo(histogram);
    }

    @Test
    void refusesALabelNameThatPrometheusKeepsForItself() {
        refuses(
                () -> Label.open("le"),
                "label name must be lower-case words joined by _, not le or quantile, like symbol, but is 'le'");
    }

    @Test
    void refusesAClosedLabelWithoutValues() {
        refuses(
                () -> Label.closed("status"),
                "closed label status needs its values; use Label.open where any may come");
    }

    @Test
    void refusesAClosedLabelThatRepeatsAValue() {
        refuses(
                () -> Label.closed("status", "ok", "ok"),
                "values of label status must differ, like success, error, but are [ok, ok]");
    }

    @Test
    void refusesAClosedLabelThatHasOtherBeforeItsEnd() {
        refuses(
                () -> Label.closed("status", "ok", "other", "late"),
                "values of label status must have other as the last, like success, error, other, but are"
                        + " [ok, other, late]");
    }

    @Test
    void refusesBucketsThatDoNotAscend() {
        refuses(
                () -> Buckets.seconds(1, 0.5),
                "bucket bounds must ascend from above 0 in steps of at least 1/1000000000, like 0.1, 0.5, 1, but are [1.0, 0.5]");
    }

    @Test
    void refusesAHistogramWithoutBuckets() {
        refuses(Buckets::seconds, "buckets must have 1 to 100 bounds, like 0.1, 0.5, 1, but have 0");
    }

    @Test
    void keepsFewerHistogramsThanCountersByDefault() {
        assertThat(MetricFamily.counter("a_total", "A.").cap()).isEqualTo(10_000);
        assertThat(MetricFamily.histogram("a_seconds", "A.", Buckets.seconds(1)).cap())
                .isEqualTo(500);
    }

    private static void refuses(ThrowingCallable wiring, String message) {
        assertThatThrownBy(wiring).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
