package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesNameTest {
    private static final MetricFamily FAMILY =
            MetricFamily.counter("test_total", "Help.", Label.open("first"), Label.open("second"));

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USD", "\"", "\\", "\n", "\\n", "a=\"b\",c=\"d\"}", "{", "\\\\\"\n\"", "日経", "é\"€\\"})
    void readsItsLabelValuesBack(String value) {
        assertThat(new SeriesNames(FAMILY).of(0, new String[] {value, "x"}).labelValues())
                .containsExactly(value, "x");
        assertThat(new SeriesNames(FAMILY).of(0, new String[] {"x", value}).labelValues())
                .containsExactly("x", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USD", "日経", "é\"€\\"})
    void copiesItsBytes(String value) {
        SeriesName name = new SeriesNames(FAMILY).of(0, new String[] {value, "x"});
        var bytes = new byte[name.length()];
        name.copy(0, 3, bytes, 0);
        name.copy(3, bytes.length, bytes, 3);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(name.toString());
    }

    @Test
    void hasNoValuesWithoutLabels() {
        assertThat(new SeriesNames(MetricFamily.counter("test_total", "Help."))
                        .of(0, new String[0])
                        .labelValues())
                .isEmpty();
    }
}
