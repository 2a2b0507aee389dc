package io.peaktrade.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TradingMetricsModuleTest {
    private static final TradingMetricsModule MODULE =
            new TradingMetricsModule(Set.of("BTC/USD"), Set.of("momentum_strategy"));

    @Test
    void declaresItsSeriesWhenTheInjectorExists() {
        var injector = Guice.createInjector(new CoreModule(), MODULE);
        assertThat(injector.getInstance(MetricRegistry.class).getMetrics())
                .containsKey("peak_orders_total{status=\"filled\",symbol=\"BTC/USD\"}")
                .containsKey("peak_backtest_duration_seconds{strategy=\"momentum_strategy\"}");
    }

    @Test
    void putsItsFamiliesIntoTheCatalogue() {
        var injector = Guice.createInjector(new CoreModule(), MODULE);
        assertThat(injector.getInstance(MetricsRecorder.class).families()).containsAll(TradingFamilies.ALL);
    }

    @Test
    void givesEveryoneTheSameMetrics() {
        var injector = Guice.createInjector(new CoreModule(), MODULE);
        assertThat(injector.getInstance(TradingMetrics.class)).isSameAs(injector.getInstance(TradingMetrics.class));
    }

    @Test
    void mayBeInstalledTwiceWhenEqual() {
        var equal = new TradingMetricsModule(Set.of("BTC/USD"), Set.of("momentum_strategy"));
        assertThat(Guice.createInjector(new CoreModule(), MODULE, equal)).isNotNull();
    }

    @Test
    void stopsTheStartWhenTwoDisagree() {
        var other = new TradingMetricsModule(Set.of("ETH/USD"), Set.of());
        assertThatThrownBy(() -> Guice.createInjector(new CoreModule(), MODULE, other))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("TradingMetrics was bound multiple times");
    }
}
