package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.SeriesName;
import io.peaktrade.exporter.exposition.text.BoundText;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every scrape needs of one of our families, made once. */
final class FamilyTemplate {
    private static final byte[] BUCKET = "_bucket{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUM = "_sum".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COUNT = "_count".getBytes(StandardCharsets.US_ASCII);

    private final FamilyHeader header;
    private final int nameLength;
    private final int decimals;
    private final boolean labelled;
    private final byte[][] bucketEnds;

    FamilyTemplate(MetricFamily family) {
        header = new FamilyHeader(base(family), kind(family), family.help());
        nameLength = family.name().length();
        decimals = family.scale().decimals();
        labelled = !family.labels().isEmpty();
        bucketEnds = bucketEnds(family.buckets());
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

    int decimals() {
        return decimals;
    }

    int buckets() {
        return bucketEnds.length;
    }

    /** What stands before the value in a series' line: of a histogram, the buckets, then the sum, then the count. */
    void appendPrefix(SeriesName name, int line, LineBuffer target) {
        if (bucketEnds.length == 0) {
            target.append(name);
            target.append(' ');
        } else if (line < bucketEnds.length) {
            appendBucket(name, line, target);
        } else {
            target.append(name, 0, nameLength);
            target.append(line == bucketEnds.length ? SUM : COUNT);
            target.append(name, nameLength, name.length());
            target.append(' ');
        }
    }

    private void appendBucket(SeriesName name, int bucket, LineBuffer target) {
        target.append(name, 0, nameLength);
        target.append(BUCKET);
        if (labelled) {
            target.append(name, nameLength + 1, name.length() - 1);
            target.append(',');
        }
        target.append(bucketEnds[bucket]);
    }
}
