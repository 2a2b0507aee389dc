package io.peaktrade.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataFamiliesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peak_cache_hits_total   | COUNTER | level
            peak_cache_misses_total | COUNTER | level
            peak_api_calls_total    | COUNTER | provider status
            """)
    void areTheContract(String name, MetricType type, String labels) {
        MetricFamily family = DataFamilies.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(family.type()).isEqualTo(type);
        assertThat(family.labels()).extracting(Label::name).containsExactly(labels.split(" "));
    }

    @Test
    void areNoOthersThanTheContract() {
        assertThat(DataFamilies.ALL).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void knowHowACallEndsAndNothingElse() {
        assertThat(DataFamilies.API_CALLS.labels())
                .containsExactly(
                        Label.open("provider"),
                        Label.closed("status", "success", "error", "timeout", "rejected", "throttled", "other"));
    }

    /** Found by identity, which is faster than by equals(). */
    @ParameterizedTest
    @EnumSource
    void holdTheVeryStringOfEachStatus(ApiStatus status) {
        assertThat(DataFamilies.API_CALLS.labels().get(1).values())
                .anySatisfy(value -> assertThat(value).isSameAs(status.text()));
    }
}
