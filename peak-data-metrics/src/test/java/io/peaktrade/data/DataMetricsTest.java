package io.peaktrade.data;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataMetricsTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final DataMetrics data = new DataMetrics(recorder, Set.of("kraken"), Set.of("L1"));

    @ParameterizedTest
    @EnumSource
    void startsADeclaredProviderAtZeroInEachStatus(ApiStatus status) {
        assertThat(recorder)
                .counter("peak_api_calls_total", "kraken", status.text())
                .hasCount(0);
    }

    @Test
    void startsADeclaredLevelWithoutHitsAndMisses() {
        assertThat(recorder).counter("peak_cache_hits_total", "L1").hasCount(0);
        assertThat(recorder).counter("peak_cache_misses_total", "L1").hasCount(0);
    }

    @Test
    void countsACallByNameAndByConstantInTheSameSeries() {
        data.recordApiCall("kraken", "success");
        data.recordApiCall("kraken", ApiStatus.SUCCESS);
        assertThat(recorder)
                .counter("peak_api_calls_total", "kraken", "success")
                .hasCount(2);
    }

    @Test
    void countsHitsAndMissesApart() {
        data.recordCacheHit("L1");
        data.recordCacheHit("L1");
        data.recordCacheMiss("L1");
        assertThat(recorder).counter("peak_cache_hits_total", "L1").hasCount(2);
        assertThat(recorder).counter("peak_cache_misses_total", "L1").hasCount(1);
    }

    @Test
    void createsHitsAndMissesOfANewLevelTogether() {
        data.recordCacheMiss("L2");
        data.recordCacheHit("L3");
        assertThat(recorder).counter("peak_cache_hits_total", "L2").hasCount(0);
        assertThat(recorder).counter("peak_cache_misses_total", "L3").hasCount(0);
    }

    @Test
    void countsAnUnknownStatusAsOther() {
        data.recordApiCall("kraken", "418");
        assertThat(recorder).counter("peak_api_calls_total", "kraken", "other").hasCount(1);
        assertThat(recorder)
                .counter("peak_api_calls_total", "kraken", "success")
                .hasCount(0);
    }

    @Test
    void countsACallOfNobodyInsteadOfThrowing() {
        data.recordApiCall(null, "success");
        data.recordApiCall("kraken", (String) null);
        data.recordApiCall("kraken", (ApiStatus) null);
        assertThat(recorder)
                .counter("peak_api_calls_total", "_other_", "success")
                .hasCount(1);
        assertThat(recorder).counter("peak_api_calls_total", "kraken", "other").hasCount(2);
        assertThat(recorder).rejections("peak_api_calls_total", "null_label").hasCount(3);
    }

    @Test
    void countsALookUpInNoLevelInsteadOfThrowing() {
        data.recordCacheHit(null);
        data.recordCacheMiss(null);
        assertThat(recorder).counter("peak_cache_hits_total", "_other_").hasCount(1);
        assertThat(recorder).rejections("peak_cache_hits_total", "null_label").hasCount(1);
        assertThat(recorder).rejections("peak_cache_misses_total", "null_label").hasCount(1);
    }

    @Test
    void refusesToDeclareANamelessLevel() {
        assertThatThrownBy(() -> new DataMetrics(recorder, Set.of(), Set.of("")))
                .hasMessage("label level of metric peak_cache_hits_total must have a value of well-formed Unicode, "
                        + "like BTC/USD, but is ''");
    }
}
