package io.peaktrade.exporter;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.MetricFamily;
import java.nio.charset.StandardCharsets;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every scrape needs of one of our families, made once. */
final class FamilyText {
    private final FamilyHeader header;
    private final int nameLength;
    private final int decimals;
    private final boolean labelled;
    private final byte[][] bucketEnds;
    private final long[] totals;
    private final NameStretch names = new NameStretch();

    private FamilyText(MetricFamily family) {
        header = new FamilyHeader(base(family), kind(family), family.help());
        nameLength = family.name().length();
        decimals = family.scale().decimals();
        labelled = !family.labels().isEmpty();
        bucketEnds = bucketEnds(family.buckets());
        totals = new long[bucketEnds.length + 1];
    }

    static FamilyText of(Instrument<?> instrument) {
        return new FamilyText(instrument.family());
    }

    static String base(MetricFamily family) {
        boolean counter = kind(family) == FamilyKind.COUNTER;
        return counter ? family.name().substring(0, family.name().length() - "_total".length()) : family.name();
    }

    static FamilyKind kind(MetricFamily family) {
        return switch (family.type()) {
            case COUNTER -> FamilyKind.COUNTER;
            case GAUGE -> FamilyKind.GAUGE;
            case HISTOGRAM -> FamilyKind.HISTOGRAM;
        };
    }

    private static byte[][] bucketEnds(@Nullable Buckets buckets) {
        if (buckets == null) {
            return new byte[0][];
        }
        DoubleStream bounds = buckets.bounds().stream().mapToDouble(Double::doubleValue);
        return Stream.concat(bounds.mapToObj(BoundText::of), Stream.of("+Inf"))
                .map(bound -> "le=\"%s\"} ".formatted(bound).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    FamilyHeader header() {
        return header;
    }

    NameStretch names() {
        return names;
    }

    int nameLength() {
        return nameLength;
    }

    int decimals() {
        return decimals;
    }

    boolean labelled() {
        return labelled;
    }

    byte[][] bucketEnds() {
        return bucketEnds;
    }

    /** Room for one histogram's numbers, for the one scrape that writes at a time. */
    long[] totals() {
        return totals;
    }
}
