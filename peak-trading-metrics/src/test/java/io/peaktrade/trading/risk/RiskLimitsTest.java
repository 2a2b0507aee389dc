package io.peaktrade.trading.risk;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Exposure;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.portfolio.PortfolioFamilies;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final Portfolio book = new Portfolio(recorder, new ManualTime(), CostMethod.AVERAGE);
    private final RiskLimits limits = new RiskLimits(recorder, book);

    @Test
    void showsEachLimitBesideTheLabelsOfItsValue() {
        limits.position("BTC/USD", 5);
        limits.exposure("momentum", Exposure.GROSS, 500_000);
        limits.exposure("momentum", Exposure.NET, new BigDecimal("250000.5"));
        limits.drawdown("momentum", 0.1);
        limits.dailyLoss("momentum", 10_000);
        limits.openOrderNotional("momentum", 50_000);
        assertThat(recorder).gauge("peak_position_limit_size", "BTC/USD").hasValue(5);
        assertThat(recorder)
                .gauge("peak_exposure_limit_usd", "momentum", "gross")
                .hasValue(500_000);
        assertThat(recorder).gauge("peak_exposure_limit_usd", "momentum", "net").hasValue(250_000.5);
        assertThat(recorder).gauge("peak_drawdown_limit_ratio", "momentum").hasValue(0.1);
        assertThat(recorder).gauge("peak_daily_loss_limit_usd", "momentum").hasValue(10_000);
        assertThat(recorder)
                .gauge("peak_open_order_notional_limit_usd", "momentum", "buy")
                .hasValue(50_000);
        assertThat(recorder)
                .gauge("peak_open_order_notional_limit_usd", "momentum", "sell")
                .hasValue(50_000);
    }

    @Test
    void showsTheLimitsOfAVenue() {
        limits.messageRate("kraken", 50);
        limits.orderToTrade("kraken", new BigDecimal("100"));
        assertThat(recorder)
                .gauge("peak_order_message_limit_per_second", "kraken")
                .hasValue(50);
        assertThat(recorder).gauge("peak_order_to_trade_limit_ratio", "kraken").hasValue(100);
    }

    @Test
    void inventsNoLimitThatNobodySet() {
        assertThat(recorder).gauge("peak_position_limit_size", "BTC/USD").isAbsent();
    }

    @Test
    void isChangedAndTakenBackWhileTheProgramRuns() {
        limits.drawdown("momentum", 0.1);
        limits.drawdown("momentum", 0.05);
        assertThat(recorder).gauge("peak_drawdown_limit_ratio", "momentum").hasValue(0.05);
        limits.drawdown("momentum", 0);
        assertThat(recorder).gauge("peak_drawdown_limit_ratio", "momentum").hasValue(0);
    }

    @Test
    void keepsTheLimitWhenTheNextIsNone() {
        limits.position("BTC/USD", 5);
        limits.position("BTC/USD", -1);
        limits.position("BTC/USD", Double.NaN);
        limits.position(null, 1);
        assertThat(recorder).gauge("peak_position_limit_size", "BTC/USD").hasValue(5);
        assertThat(recorder)
                .rejections("peak_position_limit_size", "not_finite")
                .hasCount(2);
        assertThat(recorder)
                .rejections("peak_position_limit_size", "null_label")
                .hasCount(1);
    }

    @Test
    void letsAPositionBeAsLargeAsItsLimitInBothDirections() {
        limits.position("BTC/USD", 5);
        value(PortfolioFamilies.POSITION, -5, "BTC/USD");
        assertThat(limits.breaches()).isEmpty();
        value(PortfolioFamilies.POSITION, -5.001, "BTC/USD");
        assertThat(limits.breaches())
                .containsExactly(new LimitBreach("peak_position_limit_size", List.of("BTC/USD"), 5.001, 5));
    }

    @Test
    void findsEverythingElseBreachedAtItsLimit() {
        limits.exposure("momentum", Exposure.NET, 100);
        limits.drawdown("momentum", 0.1);
        limits.dailyLoss("momentum", 1_000);
        limits.openOrderNotional("momentum", 200);
        value(PortfolioFamilies.EXPOSURE, -100, "momentum", "net");
        value(PortfolioFamilies.DRAWDOWN, 0.1, "momentum");
        value(PortfolioFamilies.DAILY_PNL, -1_000, "momentum");
        value(OrderFamilies.OPEN_NOTIONAL, 200, "momentum", "sell");
        assertThat(limits.breaches())
                .extracting(LimitBreach::limit)
                .containsExactly(
                        "peak_exposure_limit_usd",
                        "peak_drawdown_limit_ratio",
                        "peak_daily_loss_limit_usd",
                        "peak_open_order_notional_limit_usd");
    }

    @Test
    void findsNothingBreachedWithoutALimitOrAValue() {
        limits.drawdown("momentum", 0);
        limits.dailyLoss("momentum", 1_000);
        value(PortfolioFamilies.DRAWDOWN, 0.5, "momentum");
        value(PortfolioFamilies.DAILY_PNL, 2_000, "momentum");
        limits.position("ETH/USD", 1);
        assertThat(limits.breaches()).isEmpty();
    }

    private void value(MetricFamily family, double value, String... labels) {
        recorder.gauge(family).at(labels).set(value);
    }
}
