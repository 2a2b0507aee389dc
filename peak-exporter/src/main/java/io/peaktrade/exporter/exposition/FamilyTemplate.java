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

/**
 * How the lines of a recorder's family are written: one line for a counter or gauge; for a histogram one for each
 * bucket, then the sum, then the count. Immutable.
 */
final class FamilyTemplate {
    private static final byte[] BUCKET = "_bucket{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUM = "_sum".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COUNT = "_count".getBytes(StandardCharsets.US_ASCII);

    private static final long UNKNOWN = Double.doubleToLongBits(Double.NaN);

    private final FamilyHeader header;
    private final int nameLength;
    private final int decimals;
    private final boolean labelled;
    private final boolean gauge;
    private final byte[][] bucketEnds;

    FamilyTemplate(MetricFamily family) {
        header = new FamilyHeader(base(family), kind(family), family.help());
        nameLength = family.name().length();
        decimals = family.scale().decimals();
        labelled = !family.labels().isEmpty();
        gauge = kind(family) == FamilyKind.GAUGE;
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

    /** The number of buckets with that of {@code +Inf}; none but for a histogram. */
    int buckets() {
        return bucketEnds.length;
    }

    int linesPerSeries() {
        return bucketEnds.length == 0 ? 1 : bucketEnds.length + 2;
    }

    /** Whether the value is known: a gauge that is NaN is not, nor a counter whose source has not answered. */
    boolean isShown(long value) {
        return gauge ? value != UNKNOWN : value >= 0;
    }

    boolean isWhole(int line) {
        return !gauge && (decimals == 0 || (bucketEnds.length > 0 && line != bucketEnds.length));
    }

    void appendValue(long value, int line, LineBuffer target) {
        if (gauge) {
            target.append(Double.longBitsToDouble(value));
        } else if (isWhole(line)) {
            target.append(value);
        } else {
            target.appendFixed(value, decimals);
        }
    }

    /** Is not tried for gauges, which mostly change their width. */
    boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return !gauge && LineBuffer.tryPatchFixed(value, decimals, width, bytes, at);
    }

    /** Appends what precedes the value. */
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
