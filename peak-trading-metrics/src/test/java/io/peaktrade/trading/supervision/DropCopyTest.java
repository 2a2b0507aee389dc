package io.peaktrade.trading.supervision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DropCopyTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final ManualTime time = new ManualTime();
    private final DropCopy dropCopy = new DropCopy(new MetricsRecorder(registry), time);

    @Test
    void showsWhenEachVenueTheLastEventCameFrom() {
        dropCopy.received("kraken");
        time.pass(Duration.ofSeconds(30));
        dropCopy.received("cme");
        assertThat(lastEvent("kraken")).isEqualTo(1_700_000_000.0);
        assertThat(lastEvent("cme")).isEqualTo(1_700_000_030.0);
    }

    @Test
    void inventsNoEventAndThrowsAtNoVenue() {
        dropCopy.received(null);
        assertThat(registry.getGauges().keySet()).noneMatch(name -> name.startsWith("peak_drop_copy"));
    }

    private Object lastEvent(String venue) {
        return requireNonNull(registry.getGauges()
                        .get("peak_drop_copy_last_event_timestamp_seconds{venue=\"%s\"}".formatted(venue)))
                .getValue();
    }
}
