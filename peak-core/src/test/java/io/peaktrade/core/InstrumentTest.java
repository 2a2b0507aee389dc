package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final Label STATUS = Label.closed("status", "filled", "rejected", "other");
    private static final MetricFamily ORDERS =
            MetricFamily.counter("test_orders_total", "Orders.", STATUS, Label.open("symbol"));
    private static final MetricFamily POSITION = MetricFamily.gauge("test_position", "Position.", Label.open("symbol"));

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);

    @Test
    void createsTheWholeRowOfADeclaredSymbolAtZero() {
        LabelledCounter orders = recorder.counter(ORDERS);
        orders.declare("BTC/USD");
        assertThat(counts(orders))
                .containsExactly(
                        "test_orders_total{status=\"filled\",symbol=\"BTC/USD\"} 0",
                        "test_orders_total{status=\"rejected\",symbol=\"BTC/USD\"} 0",
                        "test_orders_total{status=\"other\",symbol=\"BTC/USD\"} 0");
    }

    @Test
    void createsTheWholeRowOfAnUndeclaredSymbolOnItsFirstUse() {
        LabelledCounter orders = recorder.counter(ORDERS);
        orders.at("rejected", "ETH/USD").inc();
        assertThat(counts(orders)).hasSize(3).contains("test_orders_total{status=\"rejected\",symbol=\"ETH/USD\"} 1");
    }

    @Test
    void countsAnUnknownValueOfAClosedLabelAsOther() {
        LabelledCounter orders = recorder.counter(ORDERS);
        orders.at("vanished", "BTC/USD").inc();
        assertThat(orders.at("other", "BTC/USD").getCount()).isEqualTo(1);
    }

    @Test
    void showsEverySeriesInTheDropwizardRegistryUnderItsReadableName() {
        recorder.counter(ORDERS).at("filled", "BTC/USD").inc(3);
        assertThat(registry.counter("test_orders_total{status=\"filled\",symbol=\"BTC/USD\"}")
                        .getCount())
                .isEqualTo(3);
    }

    @Test
    void aGaugeAppearsWithItsFirstUseAndKnowsItsValueAfterTheFirstSet() {
        LabelledGauge position = recorder.gauge(POSITION);
        assertThat(names(position)).isEmpty();
        assertThat(position.at("BTC/USD").value()).isNaN();
        position.at("BTC/USD").set(-0.5);
        assertThat(position.at("BTC/USD").value()).isEqualTo(-0.5);
    }

    @Test
    void aForgottenGaugeIsUnknownAgain() {
        GaugeSeries series = recorder.gauge(POSITION).at("BTC/USD");
        series.set(1);
        series.forget();
        assertThat(series.value()).isNaN();
    }

    @Test
    void createsCountersOfAPairTogether() {
        LabelledCounter hits = recorder.counter(counterOf("test_hits_total", "level"));
        LabelledCounter misses = recorder.counter(counterOf("test_misses_total", "level"));
        hits.createTogetherWith(misses);
        hits.at("L1").inc();
        misses.at("L2").inc();
        assertThat(counts(hits)).containsExactly("test_hits_total{level=\"L1\"} 1", "test_hits_total{level=\"L2\"} 0");
        assertThat(counts(misses))
                .containsExactly("test_misses_total{level=\"L1\"} 0", "test_misses_total{level=\"L2\"} 1");
    }

    @Test
    void refusesToCreateTogetherWhatHasOtherLabelsOrAnotherRecorder() {
        LabelledCounter hits = recorder.counter(counterOf("test_hits_total", "level"));
        LabelledCounter misses = recorder.counter(counterOf("test_misses_total", "cache"));
        assertThatThrownBy(() -> hits.createTogetherWith(misses))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric test_hits_total with [Label[name=level, values=[]]] and metric test_misses_total "
                        + "with [Label[name=cache, values=[]]] cannot be created together: give both the same labels");
        LabelledCounter foreign =
                new MetricsRecorder(new MetricRegistry()).counter(counterOf("test_misses_total", "level"));
        assertThatThrownBy(() -> hits.createTogetherWith(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric test_hits_total and metric test_misses_total are of two recorders: "
                        + "ask one for both");
        hits.inc("L1");
        assertThat(counts(hits)).containsExactly("test_hits_total{level=\"L1\"} 1");
    }

    @Test
    void forgetsWhatIsRemovedAndStartsAgainAtZero() {
        LabelledCounter hits = recorder.counter(counterOf("test_hits_total", "level"));
        hits.at("L1").inc();
        hits.at("L2").inc();
        hits.remove("L1");
        assertThat(counts(hits)).containsExactly("test_hits_total{level=\"L2\"} 1");
        assertThat(registry.getNames()).doesNotContain("test_hits_total{level=\"L1\"}");
        assertThat(hits.at("L1").getCount()).isZero();
    }

    @Test
    void countsByLabelsAlsoInARowOfWhichASeriesWasRemoved() {
        LabelledCounter orders = recorder.counter(ORDERS);
        orders.inc("filled", "BTC/USD");
        orders.inc("filled", "BTC/USD");
        orders.inc("vanished", "BTC/USD");
        orders.remove("rejected", "BTC/USD");
        orders.inc("rejected", "BTC/USD");
        orders.inc("filled", "BTC/USD");
        orders.inc("filled");
        assertThat(counts(orders))
                .containsExactlyInAnyOrder(
                        "test_orders_total{status=\"filled\",symbol=\"BTC/USD\"} 3",
                        "test_orders_total{status=\"rejected\",symbol=\"BTC/USD\"} 1",
                        "test_orders_total{status=\"other\",symbol=\"BTC/USD\"} 1");
    }

    @Test
    void readsValuesFromTheObjectThatHasThem() {
        var queue = new ArrayList<>(List.of("a", "b"));
        LabelledGauge position = recorder.gauge(POSITION);
        position.read(queue::size, "BTC/USD");
        queue.add("c");
        assertThat(position.at("BTC/USD").value()).isEqualTo(3);
    }

    @Test
    void refusesTwoObjectsForOneSeries() {
        LabelledGauge position = recorder.gauge(POSITION);
        position.read(() -> 1, "BTC/USD");
        assertThatThrownBy(() -> position.read(() -> 2, "BTC/USD"))
                .hasMessage("test_position{symbol=\"BTC/USD\"} is read from an object already: remove it first");
    }

    @Test
    void refusesToDeclareTheWrongNumberOfOpenLabels() {
        assertThatThrownBy(() -> recorder.counter(ORDERS).declare("filled", "BTC/USD"))
                .hasMessage("metric test_orders_total has the open labels [symbol], but is given [filled, BTC/USD]");
        assertThatThrownBy(() -> recorder.counter(ORDERS).declare())
                .hasMessage("metric test_orders_total has the open labels [symbol], but is given []");
    }

    @Test
    void refusesToDeclareABlankValue() {
        assertThatThrownBy(() -> recorder.counter(ORDERS).declare(" "))
                .hasMessage("label symbol of metric test_orders_total must have a value of well-formed Unicode, "
                        + "like BTC/USD, but is ' '");
    }

    @Test
    void refusesToReadASeriesOfAnUnknownClosedValue() {
        assertThatThrownBy(() -> recorder.counter(ORDERS).read(() -> 1, "vanished", "BTC/USD"))
                .hasMessage("label status of metric test_orders_total must be one of [filled, rejected, other], "
                        + "but is 'vanished'");
        assertThatThrownBy(() -> recorder.counter(ORDERS).read(() -> 1, "filled"))
                .hasMessage("metric test_orders_total has the labels [status, symbol], but is given [filled]");
    }

    @Test
    void refusesToDeclareMoreThanTheCap() {
        LabelledCounter orders = recorder.counter(ORDERS.withCap(5));
        orders.declare("BTC/USD");
        assertThatThrownBy(() -> orders.declare("ETH/USD"))
                .hasMessage("metric test_orders_total has no room for [filled, ETH/USD]: its cap is 5; "
                        + "raise it with withCap");
    }

    @Test
    void escapesLabelValuesAsTheTextFormatWants() {
        assertThat(recorder.gauge(POSITION).at("a\\b\"c\nd").name())
                .hasToString("test_position{symbol=\"a\\\\b\\\"c\\nd\"}");
    }

    @Test
    void findsSeriesWhicheverLabelsAreOpen() {
        Label side = Label.closed("side", "buy", "sell");
        Label kind = Label.closed("kind", "limit", "market", "other");
        for (List<Label> labels : List.of(
                List.of(side, kind),
                List.of(side, Label.open("a")),
                List.of(Label.open("a"), kind),
                List.of(Label.open("a"), Label.open("b")),
                List.of(side, Label.open("a"), kind, Label.open("b")))) {
            LabelledCounter counter = recorder.counter(MetricFamily.counter(
                    "test_" + (labels.hashCode() >>> 1) + "_total", "Help.", labels.toArray(Label[]::new)));
            String[] values = labels.stream()
                    .map(label -> label.isOpen() ? "BTC" : label.values().get(1))
                    .toArray(String[]::new);
            counter.at(values).inc();
            assertThat(counts(counter)).filteredOn(line -> line.endsWith(" 1")).hasSize(1);
            assertThat(counter.at(values).name().labelValues()).containsExactly(values);
        }
    }

    private static MetricFamily counterOf(String name, String label) {
        return MetricFamily.counter(name, "Help.", Label.open(label));
    }

    private static List<String> counts(LabelledCounter counter) {
        var lines = new ArrayList<String>();
        counter.forEach(series -> lines.add(series.name() + " " + series.getCount()));
        return lines;
    }

    private static List<String> names(LabelledGauge gauge) {
        var lines = new ArrayList<String>();
        gauge.forEach(series -> lines.add(series.name().toString()));
        return lines;
    }
}
