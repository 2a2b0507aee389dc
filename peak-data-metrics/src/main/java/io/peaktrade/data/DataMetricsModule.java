package io.peaktrade.data;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;

/**
 * Binds {@link DataMetrics} and contributes its families to the catalogue.
 *
 * @param providers whose API is called: the series of these exist from the start
 * @param levels of the caches, like L1: so do the series of these
 */
public record DataMetricsModule(Set<String> providers, Set<String> levels) implements Module {
    public DataMetricsModule {
        providers = Set.copyOf(providers);
        levels = Set.copyOf(levels);
    }

    @Override
    public void configure(Binder binder) {
        var families = Multibinder.newSetBinder(binder, MetricFamily.class);
        DataFamilies.ALL.forEach(family -> families.addBinding().toInstance(family));
        var recorder = binder.getProvider(MetricsRecorder.class);
        binder.bind(DataMetrics.class)
                .toProvider(() -> new DataMetrics(recorder.get(), providers, levels))
                .asEagerSingleton();
    }
}
