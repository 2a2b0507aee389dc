package io.peaktrade.trading.risk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PretradeBlocksTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final PretradeBlocks blocks = new PretradeBlocks(new MetricsRecorder(registry), "momentum");

    @ParameterizedTest
    @EnumSource
    void countsFromZeroWhatEachControlBlocked(PretradeControl control) {
        assertThat(count("momentum", control.text())).isZero();
        blocks.blocked("momentum", control);
        blocks.blocked("momentum", control);
        assertThat(count("momentum", control.text())).isEqualTo(2);
    }

    @Test
    void countsWhatNobodyNamed() {
        blocks.blocked(null, null);
        assertThat(count("_other_", "other")).isEqualTo(1);
    }

    private long count(String strategy, String control) {
        return requireNonNull(registry.getCounters()
                        .get("peak_pretrade_blocks_total{strategy=\"%s\",control=\"%s\"}".formatted(strategy, control)))
                .getCount();
    }
}
