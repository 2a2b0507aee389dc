package io.peaktrade.testing;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MetricsAssertTest {
    private static final MetricFamily ORDERS = MetricFamily.counter(
            "peak_orders_total", "Orders.", Label.closed("status", "filled", "rejected"), Label.open("symbol"));
    private static final MetricFamily PNL = MetricFamily.gauge("peak_pnl_usd", "P&L.", Label.open("strategy"));
    private static final MetricFamily WAIT = MetricFamily.histogram("peak_wait_seconds", "Wait.", Buckets.seconds(1));

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry(), Set.of(ORDERS, PNL, WAIT));

    @Test
    void findsSeriesByTheirLabelValues() {
        recorder.counter(ORDERS).inc("filled", "BTC/USD");
        recorder.gauge(PNL).at("momentum").set(-3.5);
        recorder.histogram(WAIT).at().observe(0.25);
        assertThat(recorder).counter("peak_orders_total", "filled", "BTC/USD").hasCount(1);
        assertThat(recorder).counter("peak_orders_total", "rejected", "BTC/USD").hasCount(0);
        assertThat(recorder).gauge("peak_pnl_usd", "momentum").hasValue(-3.5);
        assertThat(recorder).histogram("peak_wait_seconds").hasCount(1).hasSum(0.25);
    }

    @Test
    void createsNoSeriesByAsking() {
        assertThat(recorder).counter("peak_orders_total", "filled", "BTC/USD").isAbsent();
        assertThat(recorder).gauge("peak_pnl_usd", "momentum").isAbsent();
        assertThat(recorder).hasNoSeriesOf("peak_orders_total").hasNoSeriesOf("peak_pnl_usd");
    }

    @Test
    void namesTheFamiliesThereAre() {
        fails(() -> assertThat(recorder).counter("peak_ordres_total", "filled", "BTC/USD"), """
                recorder must have the family peak_ordres_total, but has only
                  peak_orders_total
                  peak_pnl_usd
                  peak_recorder_overflow_total
                  peak_recorder_rejected_total
                  peak_wait_seconds""");
    }

    @Test
    void namesTheMethodForTheType() {
        fails(
                () -> assertThat(recorder).counter("peak_pnl_usd", "momentum"),
                "metric peak_pnl_usd is a gauge: use gauge(...), not counter(...)");
    }

    @Test
    void refusesLabelValuesThatNoSeriesCanHave() {
        fails(
                () -> assertThat(recorder).counter("peak_orders_total", "filled"),
                "metric peak_orders_total needs a value for each of its labels [status, symbol], but is given [filled]");
        fails(
                () -> assertThat(recorder).counter("peak_orders_total", "filed", "BTC/USD"),
                "label status of metric peak_orders_total must be one of [filled, rejected], but is 'filed'");
    }

    @Test
    void countsRejectionsOfAFamily() {
        recorder.gauge(PNL).at("momentum").set(Double.NaN);
        assertThat(recorder).rejections("peak_pnl_usd", "not_finite").hasCount(1);
        assertThat(recorder).rejections("peak_pnl_usd", "null_label").hasCount(0);
        fails(() -> assertThat(recorder).hasNoRejections(), """
                nothing must be rejected, but there are
                  peak_recorder_rejected_total{metric="peak_pnl_usd",reason="not_finite"} 1""");
    }

    @Test
    void findsNoRejectionsWhereThereAreNone() {
        recorder.gauge(PNL).at("momentum").set(1);
        assertThat(recorder).hasNoRejections();
    }

    @Test
    void refusesRejectionsOfAFamilyThatIsNotDeclared() {
        assertThatThrownBy(() -> assertThat(recorder).rejections("peak_pnl", "not_finite"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("recorder must have the family peak_pnl, but has only\n");
    }

    @Test
    void comparesFamiliesWithWhatIsDeclared() {
        assertThat(recorder).hasFamilies(List.of(ORDERS, PNL));
        MetricFamily smaller = PNL.withCap(5);
        fails(
                () -> assertThat(recorder).hasFamilies(List.of(smaller)),
                "family must be declared as %s, but is declared as %s".formatted(smaller, PNL));
    }

    @Test
    void namesTheSeriesThatShouldNotBe() {
        recorder.gauge(PNL).at("momentum").set(2);
        recorder.gauge(PNL).at("unknown");
        fails(() -> assertThat(recorder).hasNoSeriesOf("peak_pnl_usd"), """
                peak_pnl_usd must have no series, but has
                  peak_pnl_usd{strategy="momentum"} 2.0""");
    }

    @Test
    void carriesItsDescriptionToTheSeries() {
        fails(
                () -> assertThat(recorder)
                        .as("after 100% of the fills")
                        .gauge("peak_pnl_usd", "momentum")
                        .hasValue(1),
                "[after 100% of the fills] peak_pnl_usd{strategy=\"momentum\"} must have value 1.0, but is absent;"
                        + " peak_pnl_usd has no series");
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
