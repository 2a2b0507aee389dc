package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapedLibrariesTest {
    private static Library recorded(String name, boolean histograms) {
        Library library = Library.named(name);
        new Portfolio(80, histograms).recordInto(library);
        return library;
    }

    private static byte[] identity(String name, boolean histograms) throws IOException {
        var page = new ByteArrayOutputStream();
        recorded(name, histograms).identity(page);
        return page.toByteArray();
    }

    /** The values without metrics about the library itself, and however it writes the bounds of buckets. */
    private static Map<String, Double> values(ScrapedMetrics exposition) {
        Map<String, Double> values = new TreeMap<>();
        exposition.values().forEach((series, value) -> {
            if (series.startsWith("orders") || series.startsWith("ack")) {
                values.put(series.replaceAll(",?le=\"([^\"]*)\"", "") + bound(series), value);
            }
        });
        return values;
    }

    private static String bound(String series) {
        int at = series.indexOf("le=\"");
        String bound = at < 0 ? "" : series.substring(at + 4, series.indexOf('"', at + 4));
        return bound.isEmpty() || bound.equals("+Inf") ? bound : " " + Double.parseDouble(bound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "micrometer", "opentelemetry"})
    void peersThatSpeakOpenMetricsSayWhatWeSay(String peer) throws IOException {
        var ours = values(ExpositionReader.openMetrics(identity("peak", true)));
        var theirs = values(ExpositionReader.openMetrics(identity(peer, true)));
        theirs.keySet().removeIf(series -> series.contains("_max"));
        assertThat(ours).hasSize(new Portfolio(80, true).lines());
        assertSame(theirs, ours);
    }

    @Test
    void simpleclientSaysWhatWeSay() throws IOException {
        var theirs = values(ExpositionReader.text004(identity("simpleclient", true)));
        assertSame(theirs, values(ExpositionReader.openMetrics(identity("peak", true))));
    }

    /** The other libraries sum doubles. */
    private static void assertSame(Map<String, Double> theirs, Map<String, Double> ours) {
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        theirs.forEach((series, value) ->
                assertThat(value).as(series).isCloseTo(ours.get(series), org.assertj.core.data.Offset.offset(1e-9)));
    }

    @Test
    void theCopiedLinesAreThoseThatWeExpose() throws IOException {
        var lines = new String(identity("copy", false)).lines().toList();
        assertThat(new String(identity("peak", false)).lines()).containsAll(lines);
        assertThat(lines).hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peak", "prometheus", "simpleclient", "micrometer", "opentelemetry"})
    void gzipIsTheSamePage(String name) throws IOException {
        Library library = recorded(name, false);
        var page = new ByteArrayOutputStream();
        var compressed = new ByteArrayOutputStream();
        library.identity(page);
        library.gzip(compressed);
        var inflated = new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())).readAllBytes();
        assertThat(new String(inflated)).hasSameSizeAs(page.toString()).contains("orders_total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peak", "prometheus", "simpleclient", "opentelemetry"})
    void theServersServeThem(String name) throws IOException {
        Library library = recorded(name, false);
        var page = new ByteArrayOutputStream();
        library.identity(page);
        try (Server server = Server.of(library)) {
            assertThat(new Client(server.port(), "identity").wholeAnswer()).isGreaterThan(page.size());
            assertThat(new Client(server.port(), "gzip").wholeAnswer()).isBetween(200L, page.size() / 2L);
            assertThat(new Client(server.port(), "identity").firstByte()).isEqualTo('H');
        }
    }
}
