package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue entry of a metric: its name, meaning, labels and limits. Valid from construction; two equal families
 * are the same. The factory methods are the way to make one; {@code with...} changes what has a default.
 *
 * @param buckets of a histogram; null for the other types
 * @param cap how many series the family may have; further values of open labels are recorded as {@code _other_}
 */
public record MetricFamily(
        String name,
        MetricType type,
        String help,
        List<Label> labels,
        @Nullable Buckets buckets,
        Scale scale,
        int cap,
        Expiry expiry) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern RESERVED = Pattern.compile(".*_(total|count|sum|bucket|created)");
    private static final int MOST_SERIES = 10_000;
    private static final int MOST_HISTOGRAMS = 500;

    public MetricFamily {
        requireNonNull(type, "type is null");
        labels = List.copyOf(labels);
        requireName(name, type);
        if (help.isBlank()) {
            throw new IllegalArgumentException("metric %s needs a line of help".formatted(name));
        }
        if (labels.stream().map(Label::name).distinct().count() < labels.size()) {
            throw new IllegalArgumentException("labels of metric %s must differ, but are %s"
                    .formatted(name, labels.stream().map(Label::name).toList()));
        }
        if ((type == MetricType.HISTOGRAM) != (buckets != null)) {
            throw new IllegalArgumentException("metric %s: a histogram has buckets, nothing else has".formatted(name));
        }
        if (buckets != null && buckets.scale() != scale) {
            throw new IllegalArgumentException(
                    "metric %s has buckets of scale %s, but is given scale %s: use Buckets.of(Scale.%s, ...)"
                            .formatted(name, buckets.scale(), scale, scale));
        }
        if (cap < 1) {
            throw new IllegalArgumentException(
                    "cap of metric %s must be at least 1, like 1000, but is '%d'".formatted(name, cap));
        }
    }

    private static void requireName(String name, MetricType type) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "metric name must be lower-case words joined by _, like peak_orders_total, but is '%s'"
                            .formatted(name));
        }
        if (type == MetricType.COUNTER && !name.endsWith("_total")) {
            throw new IllegalArgumentException(
                    "counter name must end in _total, like peak_orders_total, but is '%s'".formatted(name));
        }
        if (type != MetricType.COUNTER && RESERVED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "%s name must not end in _total, _count, _sum, _bucket or _created, but is '%s'"
                            .formatted(type.text(), name));
        }
    }

    /** All names that OpenMetrics gives the family and its samples. */
    List<String> expositionNames() {
        return switch (type) {
            case GAUGE -> List.of(name);
            case COUNTER -> {
                String base = name.substring(0, name.length() - "_total".length());
                yield List.of(base, name, base + "_created");
            }
            case HISTOGRAM -> List.of(name, name + "_bucket", name + "_count", name + "_sum", name + "_created");
        };
    }

    public static MetricFamily counter(String name, String help, Label... labels) {
        return new MetricFamily(
                name, MetricType.COUNTER, help, List.of(labels), null, Scale.ONE, MOST_SERIES, Expiry.NEVER);
    }

    public static MetricFamily gauge(String name, String help, Label... labels) {
        return new MetricFamily(
                name, MetricType.GAUGE, help, List.of(labels), null, Scale.ONE, MOST_SERIES, Expiry.NEVER);
    }

    public static MetricFamily histogram(String name, String help, Buckets buckets, Label... labels) {
        return new MetricFamily(
                name,
                MetricType.HISTOGRAM,
                help,
                List.of(labels),
                buckets,
                buckets.scale(),
                MOST_HISTOGRAMS,
                Expiry.NEVER);
    }

    /** A counter of amounts, like USD, kept in whole steps of the scale; a histogram has the scale of its buckets. */
    public MetricFamily withScale(Scale scale) {
        return new MetricFamily(name, type, help, labels, buckets, scale, cap, expiry);
    }

    /** For labels whose values come and go; series of a family without an expiry stay for good. */
    public MetricFamily withExpiry(Expiry expiry) {
        return new MetricFamily(name, type, help, labels, buckets, scale, cap, expiry);
    }

    public MetricFamily withCap(int cap) {
        return new MetricFamily(name, type, help, labels, buckets, scale, cap, expiry);
    }
}
