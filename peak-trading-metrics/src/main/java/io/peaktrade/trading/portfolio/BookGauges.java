package io.peaktrade.trading.portfolio;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.RecorderFamilies;
import java.util.function.DoubleSupplier;

/** The gauges of strategies and symbols, which ask the book at each scrape. */
final class BookGauges {
    private static final String OTHER = "other";

    private final MetricsRecorder recorder;
    private final Object lock;

    /** @param lock what is held while the book is read */
    BookGauges(MetricsRecorder recorder, Object lock) {
        this.recorder = recorder;
        this.lock = lock;
        PortfolioFamilies.ALL.forEach(recorder::gauge);
    }

    /** Throws where something else shows the strategy already, like {@code updatePnl}. */
    void declare(StrategyAccount account) {
        var snapshot = new AccountSnapshot(account);
        for (AccountFigure figure : AccountFigure.values()) {
            gauge(figure.family()).read(source(snapshot, figure), figure.labels(account.name));
        }
    }

    /** As {@link #declare}, of a strategy that is met while recording: what cannot be shown is counted. */
    void meet(StrategyAccount account) {
        var snapshot = new AccountSnapshot(account);
        for (AccountFigure figure : AccountFigure.values()) {
            meet(figure.family(), source(snapshot, figure), figure.labels(account.name));
        }
    }

    void meet(Market market) {
        meet(
                PortfolioFamilies.POSITION,
                () -> {
                    synchronized (lock) {
                        return market.position.toDouble();
                    }
                },
                market.symbol);
    }

    private DoubleSupplier source(AccountSnapshot snapshot, AccountFigure figure) {
        return () -> {
            synchronized (lock) {
                return snapshot.value(figure, recorder.scrape());
            }
        };
    }

    private void meet(MetricFamily family, DoubleSupplier source, String... labels) {
        try {
            gauge(family).read(source, labels);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            recorder.counter(RecorderFamilies.REJECTED).inc(family.name(), OTHER);
        }
    }

    private LabelledGauge gauge(MetricFamily family) {
        return recorder.gauge(family);
    }
}
