package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScrapesTest {
    private final ManualTime time = new ManualTime();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry(), Set.of(), time);

    @Test
    void haveANumberOfTheirOwnEach() {
        recorder.beginScrape();
        long first = recorder.scrape();
        recorder.endScrape();
        assertThat(recorder.scrape()).isZero();
        recorder.beginScrape();
        assertThat(recorder.scrape()).isPositive().isNotEqualTo(first);
    }

    @Test
    void shareTheNumberOfOneThatIsGoingOn() {
        recorder.beginScrape();
        long first = recorder.scrape();
        recorder.beginScrape();
        assertThat(recorder.scrape()).isEqualTo(first);
        recorder.endScrape();
        assertThat(recorder.scrape()).isEqualTo(first);
        recorder.endScrape();
        assertThat(recorder.scrape()).isZero();
    }

    @Test
    void doNotShareTheNumberOfOneThatHangs() {
        recorder.beginScrape();
        long hanging = recorder.scrape();
        time.pass(Duration.ofSeconds(11));
        recorder.beginScrape();
        assertThat(recorder.scrape()).isPositive().isNotEqualTo(hanging);
    }
}
