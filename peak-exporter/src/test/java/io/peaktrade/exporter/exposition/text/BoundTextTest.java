package io.peaktrade.exporter.exposition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundTextTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void isWrittenInTheDigitsOfOpenMetricsWhereverItRuns() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%d".formatted(5)).as("digits of the country").isNotEqualTo("5");
        assertThat(BoundText.of(0.000_025)).isEqualTo("2.5e-05");
        assertThat(BoundText.of(1.5e10)).isEqualTo("1.5e+10");
        assertThat(BoundText.of(0.005)).isEqualTo("0.005");
    }
}
