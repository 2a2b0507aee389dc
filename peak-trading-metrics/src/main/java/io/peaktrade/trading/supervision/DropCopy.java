package io.peaktrade.trading.supervision;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers when each venue's drop copy, its second account of our fills, last told of an event: a drop copy that is
 * silent while orders are filled hides every difference. Never throws; safe for all threads, without garbage.
 */
public final class DropCopy {
    private final LabelledGauge lastEvent;
    private final TimeSource time;

    public DropCopy(MetricsRecorder recorder, TimeSource time) {
        lastEvent = recorder.gauge(SupervisionFamilies.DROP_COPY_LAST_EVENT);
        this.time = time;
    }

    public void received(@Nullable String venue) {
        lastEvent.at(venue).set(time.epochMillis() / 1e3);
    }
}
