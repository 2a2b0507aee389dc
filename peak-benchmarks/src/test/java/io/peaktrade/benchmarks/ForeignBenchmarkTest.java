package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignBenchmarkTest {
    @Test
    void bothBridgesTellTheSame() throws IOException {
        var benchmark = new ForeignBenchmark();
        benchmark.series = 80;
        benchmark.create();
        var page = new ByteArrayOutputStream();
        benchmark.peak.identity(page);
        ScrapedMetrics ours = ExpositionReader.openMetrics(page.toByteArray());
        assertThat(ours.samples("fix_orders")).hasSize(80).allSatisfy(sample -> {
            String[] names = sample.labels().keySet().toArray(String[]::new);
            String[] values = sample.labels().values().toArray(String[]::new);
            assertThat(benchmark.exports.getSampleValue("fix_orders", names, values))
                    .isEqualTo(sample.value());
        });
        assertThat(ours.value("fix_orders", Map.of("status", "submitted", "symbol", "SYM0")))
                .isEqualTo(1);
    }
}
