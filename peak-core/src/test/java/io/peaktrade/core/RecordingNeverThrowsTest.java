package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.codahale.metrics.MetricRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RecordingNeverThrowsTest {
    private static final String FILLS = "test_fills_total";
    private static final long MOST_STEPS = (1L << 60) - 1;

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter fills = recorder.counter(
            MetricFamily.counter(FILLS, "Fills.", Label.closed("side", "buy", "sell"), Label.open("symbol")));
    private final LabelledGauge price = recorder.gauge(
            MetricFamily.gauge("test_price", "Price.", Label.open("symbol")).withCap(2));
    private final LabelledHistogram latency = recorder.histogram(
            MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1, 2), Label.open("venue")));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void countsANullOfAnOpenLabelWhereSumsStayExact() {
        fills.at("buy", null).inc();
        assertThat(fills.at("buy", "_other_").getCount()).isEqualTo(1);
        assertThat(rejected(FILLS, "null_label")).isEqualTo(1);
    }

    @Test
    void rejectsAValueThatAClosedLabelWithoutOtherDoesNotKnow() {
        fills.at("short", "BTC/USD").inc();
        fills.at((String) null, "BTC/USD").inc();
        assertThat(rejected(FILLS, "unknown_label")).isEqualTo(1);
        assertThat(rejected(FILLS, "null_label")).isEqualTo(1);
        assertThat(recorder.registry().getCounters().keySet()).noneMatch(name -> name.contains("short"));
    }

    @Test
    void rejectsTheWrongNumberOfLabels() {
        fills.at("buy").inc();
        fills.at().inc();
        fills.at("buy", "BTC/USD", "kraken").inc();
        assertThat(rejected(FILLS, "label_count")).isEqualTo(3);
    }

    @Test
    void rejectsWhatWouldCountDown() {
        CounterSeries series = fills.at("buy", "BTC/USD");
        series.inc(5);
        series.inc(-3);
        series.dec();
        series.dec(2);
        series.dec(-2);
        series.add(-1.5);
        assertThat(series.getCount()).isEqualTo(5);
        assertThat(rejected(FILLS, "negative")).isEqualTo(5);
    }

    @Test
    void rejectsAmountsThatAreNoNumbersOrWouldWrapTheCountAround() {
        CounterSeries series = fills.at("buy", "BTC/USD");
        series.add(Double.NaN);
        series.add(Double.POSITIVE_INFINITY);
        series.add(1e300);
        assertThat(series.getCount()).isZero();
        assertThat(rejected(FILLS, "not_finite")).isEqualTo(2);
        assertThat(rejected(FILLS, "out_of_range")).isEqualTo(1);
    }

    @Test
    void keepsTheGaugesValueWhenGivenNoNumber() {
        price.at("BTC/USD").set(4241);
        price.at("BTC/USD").set(Double.NaN);
        price.at("BTC/USD").set(Double.NEGATIVE_INFINITY);
        assertThat(price.at("BTC/USD").value()).isEqualTo(4241);
        assertThat(rejected("test_price", "not_finite")).isEqualTo(2);
    }

    @Test
    void dropsAGaugePastTheCapAndCountsIt() {
        for (String symbol : List.of("BTC/USD", "ETH/USD", "XRP/USD", "XRP/USD")) {
            price.at(symbol).set(1);
        }
        assertThat(recorder.registry().getGauges()).hasSize(2);
        assertThat(recorder.counter(RecorderFamilies.OVERFLOW).at("test_price").getCount())
                .isEqualTo(2);
    }

    @Test
    void clampsANegativeDurationAndRejectsOneThatIsNoNumber() {
        HistogramSeries series = latency.at("kraken");
        series.record(-1);
        series.observe(-0.5);
        series.observe(Double.NaN);
        assertThat(series.getCount()).isEqualTo(2);
        assertThat(rejected("test_seconds", "negative")).isEqualTo(2);
        assertThat(rejected("test_seconds", "not_finite")).isEqualTo(1);
    }

    @Test
    void rejectsADurationThatWouldFillTheSum() {
        HistogramSeries series = latency.at("kraken");
        series.observe(1_700_000_000_000.0);
        series.record(MOST_STEPS + 1);
        series.record(Long.MAX_VALUE);
        assertThat(series.getCount()).isZero();
        assertThat(rejected("test_seconds", "out_of_range")).isEqualTo(3);
        series.record(MOST_STEPS);
        assertThat(total(series)).containsExactly(0, 0, 1, MOST_STEPS);
    }

    @Test
    void rejectsACountThatWouldFillTheCounter() {
        CounterSeries series = fills.at("buy", "BTC/USD");
        series.inc(MOST_STEPS + 1);
        series.inc(Long.MAX_VALUE);
        assertThat(series.getCount()).isZero();
        assertThat(rejected(FILLS, "out_of_range")).isEqualTo(2);
        series.inc(MOST_STEPS);
        assertThat(series.getCount()).isEqualTo(MOST_STEPS);
    }

    @Test
    void aSumThatWouldOverflowStandsStill() {
        HistogramSeries series = latency.at("kraken");
        for (int i = 0; i < 9; i++) {
            series.record(MOST_STEPS);
        }
        assertThat(total(series)).containsExactly(0, 0, 9, Long.MAX_VALUE);
    }

    @Test
    void recordsLoneSurrogatesAsTheReplacementCharacter() {
        fills.at("buy", "BTC\uD800USD").inc();
        assertThat(fills.at("buy", "BTC\uFFFDUSD").getCount()).isEqualTo(1);
        fills.at("buy", "\uD83D\uDE80").inc();
        assertThat(fills.at("buy", "\uD83D\uDE80").name().toString()).contains("\uD83D\uDE80");
    }

    @Test
    void saysEachReasonOnce() {
        fills.at("buy", null).inc();
        fills.at("buy", null).inc();
        fills.at("buy", "BTC/USD").inc(-3);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "metric test_fills_total was given symbol=null (null_label): give symbol a value, like BTC/USD; "
                                + "counted in peak_recorder_rejected_total, this line is not repeated",
                        "metric test_fills_total was given -3 (negative): give a number that is not below 0; "
                                + "counted in peak_recorder_rejected_total, this line is not repeated");
    }

    private static long[] total(HistogramSeries series) {
        var total = new long[4];
        series.read(total);
        return total;
    }

    private long rejected(String metric, String reason) {
        return recorder.counter(RecorderFamilies.REJECTED).at(metric, reason).getCount();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(MetricsRecorder.class);
    }

    @Test
    void rejectsNullInPlaceOfAllLabels() {
        fills.at((String[]) null).inc();
        assertThat(rejected(FILLS, "null_label")).isEqualTo(1);
    }

    @Test
    void rejectsANegativeAmountOfLessThanAStep() {
        fills.at("buy", "BTC/USD").add(-0.4);
        assertThat(rejected(FILLS, "negative")).isEqualTo(1);
    }

    @Test
    void putsTheValueOfAClosedLabelWhereItBelongs() {
        fills.inc("BTC/USD", "buy");
        assertThat(fills.at("buy", "BTC/USD").getCount()).isEqualTo(1);
        assertThat(fills.view().size()).isEqualTo(2);
        assertThat(rejected(FILLS, "label_order")).isEqualTo(1);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("metric test_fills_total was given the labels [BTC/USD, buy] (label_order): "
                        + "give [side, symbol] in that order, like [buy, BTC/USD], which is what it was taken for; "
                        + "counted in peak_recorder_rejected_total, this line is not repeated");
    }

    @Test
    void knowsTheValueOfAClosedLabelInWhicheverCase() {
        fills.inc("Buy", "BTC/USD");
        assertThat(fills.at("buy", "BTC/USD").getCount()).isEqualTo(1);
        assertThat(rejected(FILLS, "unknown_label")).isZero();
    }

    @Test
    void saysOnceWhatToWriteInsteadOfAValueThatBecomesOther() {
        LabelledCounter orders = recorder.counter(
                MetricFamily.counter("test_orders_total", "Orders.", Label.closed("status", "filled", "other")));
        orders.inc("vanished");
        orders.inc("vanished");
        assertThat(orders.at("other").getCount()).isEqualTo(2);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("metric test_orders_total was given status=vanished, which becomes other: "
                        + "give one of [filled, other]; this line is not repeated");
    }

    @Test
    void saysHowManyLabelsToGive() {
        fills.inc("buy");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("metric test_fills_total was given the labels [buy] (label_count): "
                        + "give one value for each of [side, symbol]; "
                        + "counted in peak_recorder_rejected_total, this line is not repeated");
    }

    @Test
    void recordsADurationAndRejectsNone() {
        HistogramSeries series = latency.at("kraken");
        series.record(java.time.Duration.ofMillis(1_500));
        series.record((java.time.Duration) null);
        series.record(java.time.Duration.ofDays(1_000_000_000));
        series.record(java.time.Duration.ofNanos(-1));
        assertThat(total(series)).containsExactly(1, 1, 0, 1_500_000_000L);
        assertThat(rejected("test_seconds", "not_finite")).isEqualTo(1);
        assertThat(rejected("test_seconds", "out_of_range")).isEqualTo(1);
        assertThat(rejected("test_seconds", "negative")).isEqualTo(1);
    }
}
