package io.peaktrade.benchmarks;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.export.MetricReader;

/** OpenTelemetry's SDK, which has to be told to allow more than 2,000 series. */
record Telemetry(SdkMeterProvider provider, IdleReader reader) {
    static Telemetry create() {
        var reader = new IdleReader();
        return new Telemetry(provider(reader), reader);
    }

    static SdkMeterProvider provider(MetricReader reader) {
        return SdkMeterProvider.builder()
                .registerView(
                        InstrumentSelector.builder().setName("*").build(),
                        View.builder().setCardinalityLimit(1_000_000).build())
                .registerMetricReader(reader)
                .build();
    }

    Meter meter() {
        return provider.get("benchmark");
    }
}
