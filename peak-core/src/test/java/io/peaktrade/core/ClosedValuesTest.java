package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedValuesTest {
    @Test
    void findsThePlaceOfEachValue() {
        List<String> values =
                IntStream.range(0, 200).mapToObj(i -> "reason_" + i).toList();
        var closed = new ClosedValues(values);
        assertThat(values).allMatch(value -> closed.indexOf(value) == values.indexOf(value));
        assertThat(closed.indexOf("reason_200")).isNegative();
    }

    @Test
    void findsValuesWhoseHashesAreEqual() {
        var closed = new ClosedValues(List.of("Aa", "BB", "other"));
        assertThat(closed.indexOf("BB")).isEqualTo(1);
        assertThat(closed.after(2, "BB")).isEqualTo(7);
        assertThat(closed.after(ClosedValues.UNKNOWN, "BB")).isNegative();
    }
}
