package io.peaktrade.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.sun.management.ThreadMXBean;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.state.StateFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final Portfolio book = book(recorder);

    private static Portfolio book(MetricsRecorder recorder) {
        return new Portfolio(recorder, new ManualTime(), CostMethod.AVERAGE, Instrument.spot("BTC/USD"));
    }

    @Test
    void goesFromLongThroughZeroToShort() {
        book.fill("carry", "BTC/USD", Side.BUY, 2, 100, 0);
        book.fill("carry", "BTC/USD", Side.SELL, 3, 110, 0);
        book.mark("BTC/USD", 105);
        StrategyFigures figures = book.figures("carry");
        assertThat(figures.realizedUsd()).isEqualByComparingTo("20");
        assertThat(figures.unrealizedUsd()).isEqualByComparingTo("5");
        assertThat(book.position("carry", "BTC/USD")).isEqualByComparingTo("-1");
    }

    @Test
    void showsOneMomentForAWholeScrape() {
        book.fill("carry", "BTC/USD", Side.BUY, 1, 100, 0);
        recorder.beginScrape();
        double before = component("unrealized");
        book.mark("BTC/USD", 150);
        assertThat(component("unrealized")).isEqualTo(before);
        recorder.endScrape();
        assertThat(component("unrealized")).isEqualTo(50);
        assertThat(recorder.gauge(PortfolioFamilies.PNL).at("carry").value()).isEqualTo(50);
    }

    @Test
    void stopsTheStartWhereUpdatePnlShowsTheStrategyAlready() {
        new TradingMetrics(recorder, Set.of(), Set.of()).updatePnl("carry", 1);
        assertThatThrownBy(() -> book.capital("carry", 1000))
                .hasMessage("peak_pnl_usd{strategy=\"carry\"} was set already, so it cannot be read from an object: "
                        + "use one of both ways");
    }

    @Test
    void countsAnUpdatePnlOfAStrategyThatItShows() {
        book.capital("carry", 1000);
        new TradingMetrics(recorder, Set.of(), Set.of()).updatePnl("carry", 77);
        assertThat(recorder.gauge(PortfolioFamilies.PNL).at("carry").value()).isZero();
        assertThat(recorder.registry()
                        .counter("peak_recorder_rejected_total{metric=\"peak_pnl_usd\",reason=\"other\"}")
                        .getCount())
                .isEqualTo(1);
    }

    @Test
    void refusesContractsThatDoNotSettleInTheirQuoteCurrency() {
        assertThatThrownBy(() -> Instrument.future("BTC/USD:BTC"))
                .hasMessage("BTC/USD:BTC must settle in its quote currency USD, as a linear contract does, but settles"
                        + " in 'BTC'");
    }

    @Test
    void goesOnAfterARestart(@TempDir Path directory) {
        Path file = directory.resolve("state");
        try (var state = new StateFile(file)) {
            Portfolio first =
                    new Portfolio(new MetricsRecorder(new MetricRegistry()), new ManualTime(), state, CostMethod.FIFO);
            first.capital("carry", 1000);
            first.fill("carry", "BTC/USD", Side.BUY, 1, 100, 0);
            first.fill("carry", "BTC/USD", Side.BUY, 1, 200, 1);
            first.mark("BTC/USD", 300);
            first.mark("BTC/USD", 250);
        }
        try (var state = new StateFile(file)) {
            Portfolio second = new Portfolio(recorder, new ManualTime(), state, CostMethod.FIFO);
            second.capital("carry", 1);
            second.open("carry", "BTC/USD", 5, 5);
            second.fill("carry", "BTC/USD", Side.SELL, 1, 250, 0);
            StrategyFigures figures = second.figures("carry");
            assertThat(figures.realizedUsd()).isEqualByComparingTo("150");
            assertThat(figures.unrealizedUsd()).isEqualByComparingTo("50");
            assertThat(figures.highWaterMarkUsd()).isEqualByComparingTo("1299");
            assertThat(second.position("carry", "BTC/USD")).isEqualByComparingTo("1");
        }
    }

    @Test
    void refusesADamagedStateFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("state");
        new StateFile(file).close();
        Files.writeString(file, Files.readString(file).replace("peak-trade-state 1", "peak-trade-state 2"));
        assertThatThrownBy(() -> new StateFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "state file %s is damaged, its checksum differs: restore it from a backup, or move it away "
                                + "to begin anew",
                        file);
    }

    @Test
    void refusesAStateFileThatIsInUse(@TempDir Path directory) {
        Path file = directory.resolve("state");
        try (var first = new StateFile(file)) {
            assertThat(first.path()).isEqualTo(file);
            assertThatThrownBy(() -> new StateFile(file))
                    .hasMessage("state file %s is in use: stop the other process, or give this one another file", file);
        }
    }

    @Test
    void makesNoGarbageOnceItHasRoom() {
        var orders = new OrderTracker(recorder, new ManualTime(), TradingScope.of(), 100);
        orders.fillsTo(book);
        book.capital("carry", 1000);
        for (int i = 0; i < 20_000; i++) {
            trade(orders, i);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 20_000; i++) {
            trade(orders, i);
        }
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(20_000);
    }

    private void trade(OrderTracker orders, long id) {
        Side side = id % 4 < 2 ? Side.BUY : Side.SELL;
        orders.submitted(id, "carry", "kraken", "BTC/USD", side, 1.00000001, 64_000.12345678);
        orders.acknowledged(id);
        orders.filled(id, 0.3, 64_000.5, Liquidity.MAKER, 0.00000007);
        orders.filled(id, 0.70000001, 64_000.98765432, Liquidity.TAKER, -0.5);
        book.mark("BTC/USD", 64_000.0 + (int) (id % 7));
    }

    private double component(String component) {
        return recorder.gauge(PortfolioFamilies.PNL_COMPONENT)
                .at("carry", component)
                .value();
    }
}
