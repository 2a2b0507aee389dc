package io.peaktrade.core;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.MetricRegistryListener;
import org.junit.jupiter.api.Test;

/** Others hear of our series only through the registry's listeners, as of any metric of Dropwizard. */
class RegistryListenerTest {
    private final MetricRegistryListener listener = mock(MetricRegistryListener.class);
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);

    @Test
    void hearsOfASeriesWhenItIsCreatedAndNotWhenItIsUsedAgain() {
        LabelledCounter fills =
                recorder.counter(MetricFamily.counter("test_fills_total", "Fills.", Label.open("venue")));
        registry.addListener(listener);
        fills.inc("kraken");
        fills.inc("kraken");
        verify(listener).onCounterAdded("test_fills_total{venue=\"kraken\"}", fills.at("kraken"));
        verify(listener, never()).onGaugeAdded(anyString(), any());
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
