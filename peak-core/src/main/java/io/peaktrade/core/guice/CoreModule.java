package io.peaktrade.core.guice;

import com.codahale.metrics.MetricRegistry;
import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.matcher.Matchers;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.spi.ProvisionListener;
import com.google.inject.spi.TypeListener;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.runtime.SystemMetrics;
import io.peaktrade.core.time.TimeSource;
import java.util.Set;

/**
 * Binds {@link MetricsRecorder}, {@link PerformanceMonitor} and {@link SystemMetrics}, and intercepts {@link
 * MonitorPerformance}. A registry or a clock of your own replaces the default through {@link OptionalBinder}.
 */
public record CoreModule() implements Module {
    @Override
    public void configure(Binder binder) {
        OptionalBinder.newOptionalBinder(binder, MetricRegistry.class)
                .setDefault()
                .toInstance(new MetricRegistry());
        OptionalBinder.newOptionalBinder(binder, TimeSource.class).setDefault().toInstance(TimeSource.system());
        OptionalBinder.newOptionalBinder(binder, HealthReport.Source.class)
                .setDefault()
                .toInstance(HealthReport.Source.NONE);
        var families = Multibinder.newSetBinder(binder, MetricFamily.class);
        CoreFamilies.ALL.forEach(family -> families.addBinding().toInstance(family));
        binder.bind(PerformanceMonitor.class).asEagerSingleton();
        binder.bind(SystemMetrics.class).asEagerSingleton();
        var interception = new PerformanceInterception();
        binder.bindListener(Matchers.any(), (TypeListener) interception);
        binder.bindListener(Matchers.any(), (ProvisionListener) interception);
        binder.requestInjection(interception);
    }

    @Provides
    @Singleton
    MetricsRecorder metricsRecorder(MetricRegistry registry, Set<MetricFamily> catalogue, TimeSource time) {
        return new MetricsRecorder(registry, catalogue, time);
    }
}
