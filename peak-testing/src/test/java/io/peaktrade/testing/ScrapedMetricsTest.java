package io.peaktrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapedMetricsTest {
    private static final String TEXT = """
            # TYPE orders_total counter
            orders_total{status="filled",symbol="BTC/USD"} 2
            orders_total{status="filled",symbol="ETH/USD"} 3
            orders_total{status="rejected",symbol="ETH/USD"} 1
            # TYPE up gauge
            up 1
            """;
    private final ScrapedMetrics exposition = ExpositionReader.text004(TEXT);

    @Test
    void findsTheOneSeriesThatHasTheLabels() {
        assertThat(exposition.value("orders_total", Map.of("status", "rejected")))
                .isEqualTo(1);
        assertThat(exposition.value("up")).isEqualTo(1);
    }

    @Test
    void saysWhichSeriesThereAreWhenNotExactlyOneMatches() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> exposition.value("orders_total", Map.of("status", "filled")))
                .withMessage("exactly one series must match orders_total{status=filled}, but 2 do; the name has: "
                        + "[orders_total{status=\"filled\",symbol=\"BTC/USD\"},"
                        + " orders_total{status=\"filled\",symbol=\"ETH/USD\"},"
                        + " orders_total{status=\"rejected\",symbol=\"ETH/USD\"}]");
    }

    @Test
    void saysWhichFamiliesThereAreWhenOneIsMissing() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> exposition.family("orders"))
                .withMessage("family orders is not exposed, only [orders_total, up]");
    }

    @Test
    void sumsOverTheOtherLabels() {
        assertThat(exposition.sum("orders_total", Map.of("status", "filled"))).isEqualTo(5);
        assertThat(exposition.sum("orders_total", Map.of("status", "expired"))).isZero();
    }

    @Test
    void listsTheSamplesOfAName() {
        assertThat(exposition.samples("orders_total")).hasSize(3);
        assertThat(exposition.samples("orders")).isEmpty();
    }

    @Test
    void isEqualToAnotherScrapeOfTheSameText() {
        assertThat(exposition).isEqualTo(ExpositionReader.text004(TEXT));
        assertThat(exposition).isNotEqualTo(ExpositionReader.text004(TEXT.replace("up 1", "up 2")));
        assertThat(exposition).isNotEqualTo(ExpositionReader.text004(TEXT.replace("up 1", "up 1.0")));
    }

    @Test
    void storesTheSameValuesInBothFormats() {
        String openMetrics =
                TEXT.replace("# TYPE orders_total", "# TYPE orders").replace("up 1", "up 1.0") + "# EOF\n";

        assertThat(ExpositionReader.openMetrics(openMetrics).values()).isEqualTo(exposition.values());
        assertThat(exposition.values()).hasSize(4).containsEntry("up", 1.0);
    }

    @Test
    void writesASeriesAsItStandsInTheLine() {
        String series = "a{b=\"\\\\\\\"\\n\",c=\"\"}";

        assertThat(ExpositionReader.text004(series + " 1\n").values()).containsOnlyKeys(series);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+Inf",
                "0.0",
                "0.001",
                "0.0001",
                "1e-05",
                "2.5e-05",
                "1.0",
                "10.0",
                "100000.0",
                "1e+06",
                "1.5e+10",
                "-1.0"
            })
    void acceptsCanonicalBounds(String bound) {
        assertThat(bucket(bound).nonCanonicalBounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1.00", ".5", "1e-5", "0.00001", "1e+05", "1000000.0", "1.0e+06", "01.0"})
    void listsBoundsThatAreNotCanonical(String bound) {
        assertThat(bucket(bound).nonCanonicalBounds()).containsExactly("a{le=\"" + bound + "\"}");
    }

    private static ScrapedMetrics bucket(String bound) {
        return ExpositionReader.openMetrics("a{le=\"%s\"} 1\n# EOF\n".formatted(bound));
    }
}
