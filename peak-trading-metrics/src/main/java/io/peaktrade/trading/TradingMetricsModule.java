package io.peaktrade.trading;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;

/**
 * Binds {@link TradingMetrics} and contributes its families to the catalogue.
 *
 * @param symbols what is traded: the series of these exist from the start
 * @param strategies who trades: so do the series of these
 */
public record TradingMetricsModule(Set<String> symbols, Set<String> strategies) implements Module {
    public TradingMetricsModule {
        symbols = Set.copyOf(symbols);
        strategies = Set.copyOf(strategies);
    }

    /** With the names of a scope, of which the venues belong to an order tracker. */
    public TradingMetricsModule(TradingScope scope) {
        this(scope.symbols(), scope.strategies());
    }

    @Override
    public void configure(Binder binder) {
        var families = Multibinder.newSetBinder(binder, MetricFamily.class);
        TradingFamilies.ALL.forEach(family -> families.addBinding().toInstance(family));
        var recorder = binder.getProvider(MetricsRecorder.class);
        binder.bind(TradingMetrics.class)
                .toProvider(() -> new TradingMetrics(recorder.get(), symbols, strategies))
                .asEagerSingleton();
    }
}
