package io.peaktrade.examples.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.TradingMetrics;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final Ledger ledger = new Ledger(
            new TradingMetrics(new MetricsRecorder(registry), Set.of(), Set.of()),
            Set.of("momentum", "reversion"),
            Set.of("BTC/USD", "ETH/USD"));

    @Test
    void opensWithNothingHeldAndNothingEarned() {
        ledger.open();
        assertThat(position("BTC/USD")).isZero();
        assertThat(pnl("momentum")).isZero();
    }

    @Test
    void showsTheNetPositionOverAllStrategies() {
        ledger.book(fill("momentum", "BTC/USD", Side.BUY, "2", "100"));
        ledger.book(fill("reversion", "BTC/USD", Side.SELL, "0.5", "100"));
        assertThat(position("BTC/USD")).isEqualTo(1.5);
        assertThat(ledger.units("BTC/USD")).isEqualByComparingTo("1.5");
        assertThat(ledger.units("ETH/USD")).isZero();
    }

    @Test
    void showsTheProfitOfEachStrategyAfterFees() {
        ledger.book(fill("momentum", "BTC/USD", Side.BUY, "2", "100"));
        ledger.book(fill("reversion", "BTC/USD", Side.SELL, "0.5", "100"));
        ledger.mark("BTC/USD", new BigDecimal("110"));
        assertThat(pnl("momentum")).isEqualTo(20 - 0.25);
        assertThat(pnl("reversion")).isEqualTo(-5 - 0.25);
    }

    @Test
    void sumsAStrategysProfitOverItsSymbols() {
        ledger.book(fill("momentum", "BTC/USD", Side.BUY, "1", "100"));
        ledger.book(fill("momentum", "ETH/USD", Side.SELL, "10", "30"));
        ledger.mark("BTC/USD", new BigDecimal("101"));
        ledger.mark("ETH/USD", new BigDecimal("29"));
        assertThat(ledger.pnlUsd("momentum")).isEqualByComparingTo("10.5");
        assertThat(pnl("momentum")).isEqualTo(10.5);
    }

    private static Fill fill(String strategy, String symbol, Side side, String units, String price) {
        return new Fill(strategy, symbol, side, new BigDecimal(units), new BigDecimal(price), new BigDecimal("0.25"));
    }

    private double position(String symbol) {
        return gauge("peak_position_size{symbol=\"%s\"}".formatted(symbol));
    }

    private double pnl(String strategy) {
        return gauge("peak_pnl_usd{strategy=\"%s\"}".formatted(strategy));
    }

    private double gauge(String series) {
        return ((GaugeSeries) requireNonNull(registry.getMetrics().get(series), series)).value();
    }
}
