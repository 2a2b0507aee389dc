package io.peaktrade.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the OpenMetrics project's cases leave open; those are in {@link OpenMetricsConformanceTest}. */
class ExpositionReaderTest {

    @Test
    void readsAFamilyWithEverythingAScraperSees() {
        ScrapedFamily family = ExpositionReader.openMetrics("""
                        # HELP wait_seconds A\\nwait.
                        # TYPE wait_seconds counter
                        # UNIT wait_seconds seconds
                        wait_seconds_total{venue="a\\"b",side="buy"} 1.50 12.5 # {trace="x"} 0.5 12
                        # EOF
                        """).family("wait_seconds");

        var exemplar = new Exemplar(Map.of("trace", "x"), 0.5, OptionalDouble.of(12));
        ScrapedSample sample = family.samples().get(0);
        assertThat(family).extracting("type", "help", "unit").containsExactly("counter", "A\nwait.", "seconds");
        assertThat(sample.labels()).containsExactly(Map.entry("venue", "a\"b"), Map.entry("side", "buy"));
        assertThat(sample.rawValue()).isEqualTo("1.50");
        assertThat(sample.value()).isEqualTo(1.5);
        assertThat(sample.timestampSeconds()).hasValue(12.5);
        assertThat(sample.exemplar()).contains(exemplar);
    }

    @Test
    void readsUnknownEscapesAsTheyStandInOpenMetrics() {
        ScrapedMetrics parsed = ExpositionReader.openMetrics("a{b=\"\\z\\\\n\\n\"} 1\n# EOF\n");

        assertThat(parsed.value("a", Map.of("b", "\\z\\n\n"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\na 1\n",
                "a{b=\"\"} 1\na 1\n",
                "a{__name__=\"b\"} 1\n",
                "# TYPE a counter\na_created 1\n",
                "# TYPE a histogram\na_bucket{le=\"1\"} 1 # {} 2\na_bucket{le=\"+Inf\"} 1\n",
                "# TYPE a histogram\na_bucket{le=\"+Inf\"} 1.5\n",
                "# TYPE a histogram\na_bucket{le=\"1\"} 0\n",
                "# TYPE a histogram\na_bucket{le=\"Inf\"} 0\n",
                "# TYPE a summary\na_count +Inf\n",
                "a 1\nb 1\na{c=\"d\"} 2\n",
                "# TYPE a histogram\n# TYPE a_sum gauge\na_sum 1\n",
                "a 1\r\n",
                "# a comment\n",
                "a{b=\"\ud800\"} 1\n",
            })
    void refusesInOpenMetrics(String text) {
        assertThatExceptionOfType(ExpositionSyntaxException.class)
                .isThrownBy(() -> ExpositionReader.openMetrics(text + "# EOF\n"));
    }

    @Test
    void namesTheLineAndWhatWasExpected() {
        assertThatExceptionOfType(ExpositionSyntaxException.class)
                .isThrownBy(() -> ExpositionReader.openMetrics("# TYPE a counter\na_total -1\n# EOF\n"))
                .withMessage("line 2 must have a counter's value, neither negative nor NaN, but is 'a_total -1'");
    }

    @Test
    void namesTheBucketThatCountsLessThanTheOneBefore() {
        String text = "# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n";

        assertThatExceptionOfType(ExpositionSyntaxException.class)
                .isThrownBy(() -> ExpositionReader.text004(text))
                .withMessage("line 3 must have at least the count of the bucket before,"
                        + " but is 'a_bucket{le=\"+Inf\"} 1'");
    }

    @Test
    void namesTheLineWhereBytesAreNoUtf8() {
        byte[] bytes = "a 1\nb{c=\"é\"} 1\n".getBytes(ISO_8859_1);

        assertThatExceptionOfType(ExpositionSyntaxException.class)
                .isThrownBy(() -> ExpositionReader.text004(bytes))
                .withMessage("line 2 must be valid UTF-8, but is 'b{c=\"…'");
    }

    @Test
    void readsUtf8InBothFormats() {
        byte[] bytes = "a{b=\"é\uD83D\uDCC8\0\"} 1\n# EOF\n".getBytes(UTF_8);

        assertThat(ExpositionReader.openMetrics(bytes).values()).isEqualTo(Map.of("a{b=\"é\uD83D\uDCC8\0\"}", 1.0));
        assertThat(ExpositionReader.text004(bytes).values()).isEqualTo(Map.of("a{b=\"é\uD83D\uDCC8\0\"}", 1.0));
    }
}
