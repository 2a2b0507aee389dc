package io.peaktrade.trading.supervision;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.state.StateFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The series of a {@link Reconciliation}, read from the venues' latest comparisons at each scrape. */
final class BreakGauges {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final LabelledGauge breaks;
    private final LabelledGauge oldest;
    private final LabelledGauge lastSuccess;
    private final LabelledGauge interval;
    private final TimeSource time;
    private final @Nullable StateFile state;
    private final double intervalSeconds;
    private final Map<String, VenueBooks> venues = new ConcurrentHashMap<>();

    BreakGauges(MetricsRecorder recorder, TimeSource time, @Nullable StateFile state, Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "reconciliation interval must be above 0, like PT5M, but is '%s'".formatted(interval));
        }
        breaks = recorder.gauge(SupervisionFamilies.RECONCILE_BREAKS);
        oldest = recorder.gauge(SupervisionFamilies.RECONCILE_OLDEST_BREAK);
        lastSuccess = recorder.gauge(SupervisionFamilies.RECONCILE_LAST_SUCCESS);
        this.interval = recorder.gauge(SupervisionFamilies.RECONCILE_INTERVAL);
        this.time = time;
        this.state = state;
        intervalSeconds = interval.toNanos() / 1e9;
        if (state != null) {
            state.section("reconciliation", this::rows)
                    .forEach(row -> venue(row.get(0)).restore(row.subList(1, row.size()), time));
        }
    }

    /** Shows the venue's series; throws what wiring throws. */
    VenueBooks venue(String venue) {
        return venues.computeIfAbsent(venue, this::declare);
    }

    /** @param comparing finds what differs, in objects that are the caller's and may be anything */
    void compare(@Nullable String venue, String account, BreakKind kind, Supplier<Set<String>> comparing) {
        try {
            Set<String> broken = comparing.get();
            venue(requireNonNull(venue, "venue is null")).compared(kind, account, broken, time);
            if (state != null) {
                state.changed();
            }
        } catch (RuntimeException failed) {
            LOG.warn("{}s at {} could not be compared", kind.text(), venue, failed);
            breaks.at(venue, kind.text()).set(Double.NaN);
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        venues.forEach((venue, books) -> books.rows(time).forEach(row -> {
            var named = new ArrayList<>(List.of(venue));
            named.addAll(row);
            rows.add(named);
        }));
        return rows;
    }

    private VenueBooks declare(String venue) {
        var books = new VenueBooks();
        for (BreakKind kind : BreakKind.values()) {
            breaks.read(() -> books.breaks(kind), venue, kind.text());
            oldest.read(() -> books.oldestSeconds(kind, time.nanos()), venue, kind.text());
        }
        lastSuccess.read(books::lastSuccessEpochSeconds, venue);
        interval.at(venue).set(intervalSeconds);
        return books;
    }
}
