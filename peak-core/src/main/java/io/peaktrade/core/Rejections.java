package io.peaktrade.core;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a family could not record as it was told, and says so once a reason in the log. */
final class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsRecorder.class);

    private final MetricsRecorder recorder;
    private final String metric;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Why; the values of the label {@code reason}. */
    enum Reason {
        NULL_LABEL,
        LABEL_COUNT,
        UNKNOWN_LABEL,
        NOT_FINITE,
        NEGATIVE,
        OUT_OF_RANGE,
        OTHER;

        private final String text = name().toLowerCase(Locale.ROOT);
    }

    Rejections(MetricsRecorder recorder, String metric) {
        this.recorder = recorder;
        this.metric = metric;
    }

    /** @param given what to show in the log; made into text for the first one only */
    void count(Reason reason, Supplier<String> given) {
        if (isFirst(reason.text)) {
            LOG.warn(
                    "metric {} was given {} ({}): counted in {}; this line is not repeated",
                    metric,
                    given.get(),
                    reason.text,
                    RecorderFamilies.REJECTED.name());
        }
        recorder.rejected().at(metric, reason.text).inc();
    }

    void overflow(int cap) {
        if (isFirst("overflow")) {
            LOG.warn(
                    "metric {} has reached its cap of {} series: new values of its open labels become {}",
                    metric,
                    cap,
                    Label.OVERFLOW);
        }
        recorder.overflow().at(metric).inc();
    }

    private boolean isFirst(String what) {
        return !said.contains(what) && said.add(what);
    }
}
