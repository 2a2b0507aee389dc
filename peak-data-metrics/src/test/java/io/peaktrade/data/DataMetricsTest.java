package io.peaktrade.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataMetricsTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final DataMetrics data = new DataMetrics(new MetricsRecorder(registry), Set.of("kraken"), Set.of("L1"));

    @ParameterizedTest
    @EnumSource
    void startsADeclaredProviderAtZeroInEachStatus(ApiStatus status) {
        assertThat(apiCalls("kraken", status.text())).isZero();
    }

    @Test
    void startsADeclaredLevelWithoutHitsAndMisses() {
        assertThat(count("peak_cache_hits_total{level=\"L1\"}")).isZero();
        assertThat(count("peak_cache_misses_total{level=\"L1\"}")).isZero();
    }

    @Test
    void countsACallByNameAndByConstantInTheSameSeries() {
        data.recordApiCall("kraken", "success");
        data.recordApiCall("kraken", ApiStatus.SUCCESS);
        assertThat(apiCalls("kraken", "success")).isEqualTo(2);
    }

    @Test
    void countsHitsAndMissesApart() {
        data.recordCacheHit("L1");
        data.recordCacheHit("L1");
        data.recordCacheMiss("L1");
        assertThat(count("peak_cache_hits_total{level=\"L1\"}")).isEqualTo(2);
        assertThat(count("peak_cache_misses_total{level=\"L1\"}")).isEqualTo(1);
    }

    @Test
    void createsHitsAndMissesOfANewLevelTogether() {
        data.recordCacheMiss("L2");
        data.recordCacheHit("L3");
        assertThat(count("peak_cache_hits_total{level=\"L2\"}")).isZero();
        assertThat(count("peak_cache_misses_total{level=\"L3\"}")).isZero();
    }

    @Test
    void countsAnUnknownStatusAsOther() {
        data.recordApiCall("kraken", "418");
        assertThat(apiCalls("kraken", "other")).isEqualTo(1);
        assertThat(apiCalls("kraken", "success")).isZero();
    }

    @Test
    void countsACallOfNobodyInsteadOfThrowing() {
        data.recordApiCall(null, "success");
        data.recordApiCall("kraken", (String) null);
        data.recordApiCall("kraken", (ApiStatus) null);
        assertThat(apiCalls("_other_", "success")).isEqualTo(1);
        assertThat(apiCalls("kraken", "other")).isEqualTo(2);
        assertThat(rejected("peak_api_calls_total")).isEqualTo(3);
    }

    @Test
    void countsALookUpInNoLevelInsteadOfThrowing() {
        data.recordCacheHit(null);
        data.recordCacheMiss(null);
        assertThat(count("peak_cache_hits_total{level=\"_other_\"}")).isEqualTo(1);
        assertThat(rejected("peak_cache_hits_total")).isEqualTo(1);
        assertThat(rejected("peak_cache_misses_total")).isEqualTo(1);
    }

    @Test
    void refusesToDeclareANamelessLevel() {
        var recorder = new MetricsRecorder(new MetricRegistry());
        assertThatThrownBy(() -> new DataMetrics(recorder, Set.of(), Set.of("")))
                .hasMessage("label level of metric peak_cache_hits_total must have a value of well-formed Unicode, "
                        + "like BTC/USD, but is ''");
    }

    private long apiCalls(String provider, String status) {
        return count("peak_api_calls_total{provider=\"%s\",status=\"%s\"}".formatted(provider, status));
    }

    private long rejected(String metric) {
        return count("peak_recorder_rejected_total{metric=\"%s\",reason=\"null_label\"}".formatted(metric));
    }

    private long count(String series) {
        return requireNonNull(registry.getCounters().get(series), series).getCount();
    }
}
