package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangingSeriesTest {
    private final MetricsRecorder recorder = TestExporter.recorder();
    private final LabelledGauge gauge = recorder.gauge(MetricFamily.gauge("peak_test", "Test.", Label.open("number")));
    private final Map<String, Double> expected = new TreeMap<>();
    private final Random random = new Random(1);

    private void change(String number, double value) {
        switch (random.nextInt(3)) {
            case 0 -> {
                gauge.remove(number);
                expected.remove(number);
            }
            case 1 -> {
                gauge.at(number).forget();
                expected.remove(number);
            }
            default -> {
                gauge.at(number).set(value);
                expected.put(number, value);
            }
        }
    }

    @Test
    void keepTheirOwnValuesWhicheverComeAndGo() throws IOException, InterruptedException {
        try (var exporter = new TestExporter(recorder)) {
            for (int round = 0; round < 40; round++) {
                for (int i = 0; i < 10; i++) {
                    change("n" + random.nextInt(30), round + i / 16.0);
                }
                Map<String, Double> shown = new TreeMap<>();
                exporter.text()
                        .samples("peak_test")
                        .forEach(one -> shown.put(one.labels().get("number"), one.value()));
                assertThat(shown).isEqualTo(expected);
            }
        }
    }
}
