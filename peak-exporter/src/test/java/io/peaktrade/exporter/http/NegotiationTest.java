package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.exporter.exposition.ExpositionFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "application/openmetrics-text",
                "Application/OpenMetrics-Text; version=\"1.0.0\"; charset=utf-8",
                "application/openmetrics-text, */*"
            })
    void givesOpenMetricsToThoseWhoPreferIt(String accept) {
        assertThat(Negotiation.format(List.of(accept))).isEqualTo(ExpositionFormat.OPEN_METRICS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/plain",
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "application/openmetrics-text;q=0",
                "application/openmetrics-text;version=0.0.1",
                "application/openmetrics-text;version=1.0.0;q=0.2,text/plain;version=0.0.4;q=0.3",
                "application/openmetrics-text;q=much",
                "application/openmetrics-text;q=0.5, */*",
                ";,",
                ""
            })
    void givesTextToEverybodyElse(String accept) {
        assertThat(Negotiation.format(List.of(accept))).isEqualTo(ExpositionFormat.TEXT);
    }

    @Test
    void readsAHeaderOfSeveralLines() {
        assertThat(Negotiation.format(List.of("text/plain;q=0.1", "application/openmetrics-text")))
                .isEqualTo(ExpositionFormat.OPEN_METRICS);
        assertThat(Negotiation.format(null)).isEqualTo(ExpositionFormat.TEXT);
        assertThat(Negotiation.acceptsGzip(null)).isFalse();
    }
}
