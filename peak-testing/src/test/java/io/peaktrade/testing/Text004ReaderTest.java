package io.peaktrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Text004ReaderTest {
    private static final String HISTOGRAM = "# TYPE a histogram\n";

    @Test
    void readsCountersHistogramsAndSummaries() {
        ScrapedMetrics parsed = ExpositionReader.text004("""
                # HELP orders_total Orders by status.
                # TYPE orders_total counter
                orders_total{status="filled"} 3
                # TYPE wait_seconds histogram
                wait_seconds_bucket{le="0.5"} 1
                wait_seconds_bucket{le="+Inf"} 2
                wait_seconds_sum 4.25
                wait_seconds_count 2
                # TYPE size summary
                size{quantile="0.99"} -1
                size_count 7
                """);

        assertThat(parsed.families())
                .extracting(ScrapedFamily::name)
                .containsExactly("orders_total", "wait_seconds", "size");
        assertThat(parsed.family("orders_total"))
                .extracting("type", "help")
                .containsExactly("counter", "Orders by status.");
        assertThat(parsed.value("wait_seconds_sum")).isEqualTo(4.25);
        assertThat(parsed.value("size", Map.of("quantile", "0.99"))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{b=\"c\"} 1\n",
                "\t a \t{ b = \"c\" , } \t1 \t\n",
                "\n \t\n# a comment\n#\n#EOF\n  #TYPES x\na{b=\"c\"} 1\n",
                "# UNIT a is a comment here\na{b=\"c\"} 1\n",
                " #\tHELP  a\n#TYPE \ta\tgauge \na{b=\"c\"} 1\n",
                "a{b=\"c\",} +1.0E0\n",
            })
    void toleratesBlanksAndComments(String text) {
        assertThat(ExpositionReader.text004(text).values()).isEqualTo(Map.of("a{b=\"c\"}", 1.0));
    }

    @Test
    void readsTimestampsInMilliseconds() {
        ScrapedSample sample = ExpositionReader.text004("a -Inf -1500\n").sample("a", Map.of());

        assertThat(sample.value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sample.timestampSeconds()).hasValue(-1.5);
    }

    @Test
    void readsEscapesInLabelsAndHelp() {
        ScrapedMetrics parsed = ExpositionReader.text004("# HELP a \\\\x\\ny\"\na{b=\"\\\\\\\"\\n# }\"} 1\n");

        assertThat(parsed.family("a").help()).isEqualTo("\\x\ny\"");
        assertThat(parsed.samples("a").get(0).labels()).isEqualTo(Map.of("b", "\\\"\n# }"));
    }

    @Test
    void namesTheEscapesThereAre() {
        assertThatExceptionOfType(ExpositionSyntaxException.class)
                .isThrownBy(() -> ExpositionReader.text004("a{b=\"\\z\"} 1\n"))
                .withMessage("line 1 must have one of \\ n \" after each \\, but is 'a{b=\"\\z\"} 1'");
    }

    @Test
    void readsHistogramsWhoseSeriesAreMixed() {
        String text = HISTOGRAM
                + "a_bucket{b=\"1\",le=\"+Inf\"} 1\na_bucket{b=\"2\",le=\"+Inf\"} 2\n"
                + "a_sum{b=\"1\"} -1\na_sum{b=\"2\"} 2\na_count{b=\"2\"} 2\na_count{b=\"1\"} 1\n";

        assertThat(ExpositionReader.text004(text).value("a_count", Map.of("b", "1")))
                .isEqualTo(1);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(ExpositionReader.text004("").families()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1",
                "a\n",
                "a 1 1.5\n",
                "a 1 # {b=\"c\"} 1\n",
                "a 0x1\n",
                "a 1_0\n",
                "a 1f\n",
                "a.b 1\n",
                "a 1\r\n",
                "a{b=\"c\"}1\n",
                "a{b=\"c\",,} 1\n",
                "a{,} 1\n",
                "a{b=\"c\"d=\"e\"} 1\n",
                "a{b=\"c\",b=\"d\"} 1\n",
                "a{b:c=\"d\"} 1\n",
                "a{b=\"\\z\"} 1\n",
                "a{b=\"\\\"} 1\n",
                "a{b=\"\udc00\"} 1\n",
                "a 1\na 2\n",
                "a 1 1\na 2 2\n",
                "a{b=\"1\",c=\"2\"} 1\na{c=\"2\",b=\"1\"} 1\n",
                "a 1\nb 1\na{c=\"d\"} 1\n",
            })
    void refusesBadSamples(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# TYPE\n",
                "# TYPE a\n",
                "# TYPE a info\n",
                "# TYPE 0a gauge\n",
                "# HELP\n",
                "# HELP a \\z\n",
                "# HELP a \\\"\n",
                "# HELP a x\n# HELP a x\n",
                "# TYPE a gauge\n# TYPE a gauge\n",
                "a 1\n# TYPE a gauge\n",
                "a 1\n# HELP a x\n",
                "# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\n# TYPE a gauge\n",
                "# TYPE a counter\na -1\n",
                "# TYPE a counter\na NaN\n",
                "# TYPE a summary\na 1\n",
                "# TYPE a summary\na{quantile=\"1.5\"} 1\n",
                "# TYPE a summary\na_count 1.5\n",
            })
    void refusesBadFamilies(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\n",
                "a_bucket 1\na_sum 1\na_count 1\n",
                "a_sum 1\na_count 1\n",
                "a_bucket{le=\"1\"} 1\na_sum 1\na_count 1\n",
                "a_bucket{le=\"+Inf\"} 1\n",
                "a_bucket{le=\"+Inf\"} 1\na_count 1\n",
                "a_bucket{le=\"+Inf\"} 1\na_sum 1\n",
                "a_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 2\n",
                "a_bucket{le=\"+Inf\"} -1\na_sum 1\na_count -1\n",
                "a_bucket{le=\"2\"} 1\na_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n",
                "a_bucket{le=\"1\"} 1\na_bucket{le=\"1.0\"} 1\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n",
                "a_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n",
                "a_bucket{b=\"c\",le=\"+Inf\"} 1\na_sum 1\na_count 1\n",
            })
    void refusesBadHistograms(String samples) {
        refuses(HISTOGRAM + samples);
    }

    private static void refuses(String text) {
        assertThatExceptionOfType(ExpositionSyntaxException.class).isThrownBy(() -> ExpositionReader.text004(text));
    }
}
