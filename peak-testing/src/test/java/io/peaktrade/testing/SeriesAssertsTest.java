package io.peaktrade.testing;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeriesAssertsTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter fees =
            recorder.counter(MetricFamily.counter("peak_fees_usd_total", "Fees.", Label.open("venue"))
                    .withScale(Scale.MICRO));
    private final LabelledGauge pnl =
            recorder.gauge(MetricFamily.gauge("peak_pnl_usd", "P&L.", Label.open("strategy")));
    private final LabelledHistogram wait = recorder.histogram(
            MetricFamily.histogram("peak_wait_seconds", "Wait.", Buckets.seconds(1), Label.open("venue")));

    @Test
    void comparesAmountsInStepsOfTheScale() {
        fees.at("kraken").add(0.1);
        fees.at("kraken").add(0.2);
        assertThat(recorder)
                .counter("peak_fees_usd_total", "kraken")
                .hasAmount(0.3)
                .hasCount(300_000);
    }

    @Test
    void showsTheOtherCountersOfTheFamily() {
        fees.at("kraken").add(2.5);
        fees.at("a \"new\" one").add(1000);
        fees.at("idle");
        fails(
                () -> assertThat(recorder)
                        .counter("peak_fees_usd_total", "kraken")
                        .hasAmount(2),
                """
                peak_fees_usd_total{venue="kraken"} must have amount 2.0, but has 2.5; peak_fees_usd_total has
                  peak_fees_usd_total{venue="kraken"} 2.5
                  peak_fees_usd_total{venue="a \\"new\\" one"} 1000
                  and 1 at zero""");
        fails(
                () -> assertThat(recorder)
                        .counter("peak_fees_usd_total", "kraken")
                        .hasCount(2),
                """
                peak_fees_usd_total{venue="kraken"} must have count 2, but has 2500000; peak_fees_usd_total has
                  peak_fees_usd_total{venue="kraken"} 2.5
                  peak_fees_usd_total{venue="a \\"new\\" one"} 1000
                  and 1 at zero""");
    }

    @Test
    void showsAtMostTwentySeries() {
        for (int venue = 0; venue < 23; venue++) {
            fees.at("v" + venue).inc();
        }
        assertThatThrownBy(() ->
                        assertThat(recorder).counter("peak_fees_usd_total", "x").hasCount(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("peak_fees_usd_total{venue=\"x\"} must have count 1, but is absent; ")
                .hasMessageEndingWith("\n  peak_fees_usd_total{venue=\"v19\"} 0.000001\n  and 3 more");
    }

    @Test
    void saysWhatACounterHasThatShouldBeAbsent() {
        fees.at("kraken");
        assertThat(recorder).counter("peak_fees_usd_total", "coinbase").isAbsent();
        fails(
                () -> assertThat(recorder)
                        .counter("peak_fees_usd_total", "kraken")
                        .isAbsent(),
                "peak_fees_usd_total{venue=\"kraken\"} must be absent, but has count 0");
    }

    @Test
    void findsAForgottenGaugeAbsent() {
        pnl.at("momentum").set(1);
        pnl.at("momentum").forget();
        assertThat(recorder).gauge("peak_pnl_usd", "momentum").isAbsent();
        fails(
                () -> assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValue(1),
                "peak_pnl_usd{strategy=\"momentum\"} must have value 1.0, but is absent; peak_pnl_usd has no series");
    }

    @Test
    void comparesGaugesExactlyUnlessGivenAnOffset() {
        pnl.at("momentum").set(0.1 + 0.2);
        assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValueCloseTo(0.3, within(1e-9));
        fails(() -> assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValue(0.3), """
                peak_pnl_usd{strategy="momentum"} must have value 0.3, but has 0.30000000000000004; peak_pnl_usd has
                  peak_pnl_usd{strategy="momentum"} 0.30000000000000004""");
        fails(() -> assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValueCloseTo(0.5, within(0.1)), """
                peak_pnl_usd{strategy="momentum"} must have a value within 0.1 of 0.5, but has 0.30000000000000004; \
                peak_pnl_usd has
                  peak_pnl_usd{strategy="momentum"} 0.30000000000000004""");
    }

    @Test
    void takesNoGaugeForEqualToNaN() {
        pnl.at("momentum").set(1);
        assertThatThrownBy(() ->
                        assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValue(Double.NaN))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysWhatAGaugeHasThatShouldBeAbsent() {
        pnl.at("momentum").set(-1);
        fails(
                () -> assertThat(recorder).gauge("peak_pnl_usd", "momentum").isAbsent(),
                "peak_pnl_usd{strategy=\"momentum\"} must be absent, but has value -1.0");
    }

    @Test
    void comparesTheSumOfAHistogram() {
        wait.at("kraken").record(1);
        wait.at("kraken").observe(2);
        wait.at("idle");
        assertThat(recorder)
                .histogram("peak_wait_seconds", "kraken")
                .hasCount(2)
                .hasSum(2.000000001);
        fails(
                () -> assertThat(recorder)
                        .histogram("peak_wait_seconds", "kraken")
                        .hasSum(2),
                """
                peak_wait_seconds{venue="kraken"} must have sum 2.0, but has 2.000000001; peak_wait_seconds has
                  peak_wait_seconds{venue="kraken"} count 2, sum 2.000000001
                  and 1 at zero""");
    }

    @Test
    void comparesTheCountOfAHistogram() {
        wait.at("idle");
        fails(() -> assertThat(recorder).histogram("peak_wait_seconds", "idle").hasCount(1), """
                peak_wait_seconds{venue="idle"} must have count 1, but has 0; peak_wait_seconds has
                  1 at zero""");
        fails(
                () -> assertThat(recorder)
                        .histogram("peak_wait_seconds", "idle")
                        .isAbsent(),
                "peak_wait_seconds{venue=\"idle\"} must be absent, but has count 0");
        assertThat(recorder).histogram("peak_wait_seconds", "kraken").isAbsent();
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
