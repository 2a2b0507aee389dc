package io.peaktrade.repository.stack;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.ResilienceFamilies;
import io.peaktrade.trading.TradingFamilies;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Something happens in every family of trading, whatever the example does, and a call is hedged, which the example has
 * none of: for panels that a quiet day leaves empty.
 */
final class BusyDesk implements AutoCloseable {
    private static final String ANY_NAME = "busy";

    private final MetricsRecorder recorder;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    BusyDesk(MetricsRecorder recorder) {
        this.recorder = recorder;
        var unused = clock.scheduleAtFixedRate(this::recordAll, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void recordAll() {
        TradingFamilies.ALL.forEach(this::record);
        record(ResilienceFamilies.HEDGES);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void record(MetricFamily family) {
        String[] labels = family.labels().stream().map(BusyDesk::anyValue).toArray(String[]::new);
        switch (family.type()) {
            case COUNTER -> recorder.counter(family).at(labels).add(1);
            case GAUGE -> recorder.gauge(family).at(labels).set(1);
            case HISTOGRAM -> recorder.histogram(family).at(labels).observe(1);
        }
    }

    private static String anyValue(Label label) {
        return label.values().isEmpty() ? ANY_NAME : label.values().get(0);
    }
}
