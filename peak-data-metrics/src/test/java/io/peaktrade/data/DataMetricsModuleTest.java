package io.peaktrade.data;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataMetricsModuleTest {
    private static final DataMetricsModule MODULE = new DataMetricsModule(Set.of("kraken"), Set.of("L1", "L2"));

    @Test
    void declaresItsSeriesWhenTheInjectorExists() {
        var injector = Guice.createInjector(new CoreModule(), MODULE);
        MetricsRecorder recorder = injector.getInstance(MetricsRecorder.class);
        assertThat(recorder)
                .counter("peak_api_calls_total", "kraken", "success")
                .hasCount(0);
        assertThat(recorder).counter("peak_cache_hits_total", "L1").hasCount(0);
        assertThat(recorder).counter("peak_cache_misses_total", "L2").hasCount(0);
    }

    @Test
    void putsItsFamiliesIntoTheCatalogue() {
        var injector = Guice.createInjector(new CoreModule(), MODULE);
        assertThat(injector.getInstance(MetricsRecorder.class)).hasFamilies(DataFamilies.ALL);
    }

    @Test
    void mayBeInstalledTwiceWhenEqual() {
        var equal = new DataMetricsModule(Set.of("kraken"), Set.of("L2", "L1"));
        assertThat(Guice.createInjector(new CoreModule(), MODULE, equal)).isNotNull();
    }

    @Test
    void stopsTheStartWhenTwoDisagree() {
        var other = new DataMetricsModule(Set.of("coinbase"), Set.of());
        assertThatThrownBy(() -> Guice.createInjector(new CoreModule(), MODULE, other))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("DataMetrics was bound multiple times");
    }
}
