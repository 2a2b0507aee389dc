package io.peaktrade.core;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a family could not record as it was given, and logs the first of each reason with its remedy. */
final class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsRecorder.class);

    private final MetricFamily family;
    private final Counters counters;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** The reasons, which are the values of the label {@code reason}. */
    enum Reason {
        NULL_LABEL("give each label a value"),
        LABEL_COUNT("give each label one value"),
        LABEL_ORDER("give the values in the order of the labels"),
        UNKNOWN_LABEL("give one of the label's values"),
        NOT_FINITE("give a finite number"),
        NEGATIVE("give a number that is not below 0"),
        OUT_OF_RANGE("give a number below 2^60 steps of the metric's scale"),
        OTHER("");

        private final String text = name().toLowerCase(Locale.ROOT);
        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }

        String text() {
            return text;
        }
    }

    /** Where rejections of all families are counted. */
    interface Counters {
        void countRejected(String metric, Reason reason);

        void countOverflow(String metric);
    }

    Rejections(MetricFamily family, Counters counters) {
        this.family = family;
        this.counters = counters;
    }

    /** The reasons for which a family of this type with such labels may reject something. */
    static Set<Reason> possible(MetricFamily family) {
        Set<Reason> reasons = EnumSet.of(Reason.LABEL_COUNT, Reason.NOT_FINITE);
        if (!family.labels().isEmpty()) {
            reasons.add(Reason.NULL_LABEL);
        }
        if (family.type() != MetricType.GAUGE) {
            reasons.addAll(EnumSet.of(Reason.NEGATIVE, Reason.OUT_OF_RANGE));
        }
        for (Label label : family.labels()) {
            if (label.rejectsUnknown()) {
                reasons.add(Reason.UNKNOWN_LABEL);
            }
            if (!label.isOpen() && family.labels().stream().anyMatch(Label::isOpen)) {
                reasons.add(Reason.LABEL_ORDER);
            }
        }
        return reasons;
    }

    /** @param given what to show in the log; made into text for the first one only */
    void count(Reason reason, Supplier<String> given) {
        count(reason, given, () -> reason.remedy);
    }

    /** @param remedy what to write instead; made into text for the first one only */
    void count(Reason reason, Supplier<String> given, Supplier<String> remedy) {
        if (isFirst(reason.text)) {
            LOG.warn(
                    "metric {} was given {} ({}): {}; counted in {}, this line is not repeated",
                    family.name(),
                    given.get(),
                    reason.text,
                    remedy.get(),
                    RecorderFamilies.REJECTED.name());
        }
        counters.countRejected(family.name(), reason);
    }

    /** Logs the first value that a closed label does not list; it is counted, under {@code other}. */
    void unlisted(Label label, String given) {
        if (isFirst(label.name())) {
            LOG.warn(
                    "metric {} was given {}={}, which becomes {}: give one of {}; this line is not repeated",
                    family.name(),
                    label.name(),
                    given,
                    Label.OTHER,
                    label.values());
        }
    }

    void overflow() {
        if (isFirst("overflow")) {
            LOG.warn(
                    "metric {} has reached its cap of {} series: new values of its open labels become {}",
                    family.name(),
                    family.cap(),
                    Label.OVERFLOW);
        }
        counters.countOverflow(family.name());
    }

    private boolean isFirst(String what) {
        return !logged.contains(what) && logged.add(what);
    }
}
