package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.MetricRegistryListener;
import org.junit.jupiter.api.Test;

/** Others hear of our series only through the registry's listeners, as of any metric of Dropwizard. */
class RegistryListenerTest {
    private static final MetricFamily FILLS = MetricFamily.counter("test_fills_total", "Fills.", Label.open("venue"));
    private static final String KRAKEN = "test_fills_total{venue=\"kraken\"}";

    private final MetricRegistryListener listener = mock(MetricRegistryListener.class);
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);

    @Test
    void hearsOfASeriesWhenItIsCreatedAndNotWhenItIsUsedAgain() {
        LabelledCounter fills = recorder.counter(FILLS);
        registry.addListener(listener);
        fills.inc("kraken");
        fills.inc("kraken");
        verify(listener).onCounterAdded(KRAKEN, fills.at("kraken"));
        verify(listener, never()).onGaugeAdded(anyString(), any());
    }

    @Test
    void throwsItselfOnlyAndLeavesTheSeriesAndItsFirstEvent() {
        LabelledCounter fills = recorder.counter(FILLS);
        registry.addListener(listener);
        doThrow(new IllegalStateException("full")).when(listener).onCounterAdded(anyString(), any());
        doThrow(new IllegalArgumentException("no such")).when(listener).onCounterRemoved(anyString());
        fills.inc("kraken");
        fills.inc("kraken");
        assertThat(fills.at("kraken").getCount()).isEqualTo(2);
        assertThat(fills.view().size()).isEqualTo(1);
        assertThat(registry.getCounters()).containsEntry(KRAKEN, fills.at("kraken"));
        fills.remove("kraken");
        assertThat(fills.view().size()).isZero();
        assertThat(registry.getCounters()).doesNotContainKey(KRAKEN);
    }

    @Test
    void keepsAnotherMetricThatHasTheNameAlready() {
        var other = new Counter();
        registry.register(KRAKEN, other);
        LabelledCounter fills = recorder.counter(FILLS);
        fills.inc("kraken");
        assertThat(fills.at("kraken").getCount()).isEqualTo(1);
        fills.remove("kraken");
        assertThat(registry.getCounters()).containsEntry(KRAKEN, other);
    }

    @Test
    void hearsOfASeriesThatIsRemoved() {
        LabelledGauge price = recorder.gauge(MetricFamily.gauge("test_price", "Price.", Label.open("symbol")));
        price.at("BTC/USD").set(4241);
        registry.addListener(listener);
        price.remove("BTC/USD");
        verify(listener).onGaugeRemoved("test_price{symbol=\"BTC/USD\"}");
    }
}
