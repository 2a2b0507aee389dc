package io.peaktrade.exporter;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.prometheus.client.CollectorRegistry;

/**
 * Binds {@link PrometheusExporter} and contributes its families to the catalogue; the program calls {@code start()}.
 * Beside our metrics it serves those of the JVM, or a simpleclient registry that replaces them through {@link
 * OptionalBinder}.
 */
public record ExporterModule(ExporterSettings settings) implements Module {
    public ExporterModule() {
        this(ExporterSettings.DEFAULT);
    }

    @Override
    public void configure(Binder binder) {
        OptionalBinder.newOptionalBinder(binder, CollectorRegistry.class)
                .setDefault()
                .toInstance(PrometheusExporter.jvmMetrics());
        var families = Multibinder.newSetBinder(binder, MetricFamily.class);
        ExporterFamilies.ALL.forEach(family -> families.addBinding().toInstance(family));
    }

    @Provides
    @Singleton
    PrometheusExporter prometheusExporter(
            MetricsRecorder recorder, HealthReport.Source health, CollectorRegistry others) {
        return new PrometheusExporter(recorder, settings, health, others);
    }
}
