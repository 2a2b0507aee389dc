package io.peaktrade.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlotterTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2025-09-01T00:00:00Z, 2025-09-01T00:00:00Z",
        "2025-09-01T00:00:00.250Z, 2025-09-01T00:00:00.250Z",
        "2025-09-01T02:00:00+02:00, 2025-09-01T00:00:00Z",
        "2025-08-31T18:30:00.5-05:30, 2025-09-01T00:00:00.500Z",
        "2025-09-01T00:00Z, 2025-09-01T00:00:00Z",
        "2025-09-01T01+01, 2025-09-01T00:00:00Z",
        "20250901T010000.000001+0100, 2025-09-01T00:00:00.000001Z",
        "2024-02-29T24:00:00Z, 2024-03-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999999Z"
    })
    void readsWhatIsoAllows(String text, Instant instant) throws Exception {
        BlotterTime time = BlotterTime.read(text);
        assertThat(Instant.ofEpochSecond(time.second(), time.nano())).isEqualTo(instant);
    }

    @Test
    void readsACommaAsTheDecimalSign() throws Exception {
        assertThat(BlotterTime.read("2025-09-01T00:00:00,25Z")).isEqualTo(BlotterTime.read("2025-09-01T00:00:00.250Z"));
    }

    @Test
    void keepsTheOrderOfPicoseconds() throws Exception {
        BlotterTime first = BlotterTime.read("2025-09-01T00:00:00.000000000001Z");
        assertThat(first).isLessThan(BlotterTime.read("2025-09-01T00:00:00.000000000002Z"));
        assertThat(first).isGreaterThan(BlotterTime.read("2025-09-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-09-01",
                "2025-09-01T00:00:00",
                "2025-09-01 00:00:00Z",
                "2025-09-01T00:00:00Z ",
                "2025-09-01T00:00:00.Z",
                "2025-09-01T00:00.5Z",
                "2025-02-29T00:00:00Z",
                "2025-09-01T25:00:00Z",
                "2025-09-01T00:60:00Z",
                "2025-09-01T24:00:01Z",
                "2025-09-01T00:00:00+19:00",
                "2025-09-01T00:00:00+",
                "1756684800",
                "noon"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> BlotterTime.read(text))
                .isInstanceOf(MalformedBlotterException.class)
                .hasMessage(
                        "time must be ISO-8601 with an offset, like 2025-09-01T00:00:00.250Z, but is '" + text + "'");
    }
}
