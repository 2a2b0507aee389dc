package io.peaktrade.core;

import com.codahale.metrics.Snapshot;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What Dropwizard's reporters show of a histogram, in steps of its scale: quantiles interpolated inside a bucket, as
 * histogram_quantile of Prometheus does, the infinite bucket counting as its lower bound.
 */
final class BucketSnapshot extends Snapshot {
    private final BucketIndex index;
    private final long[] total;
    private final long count;

    BucketSnapshot(BucketIndex index, long[] total) {
        this.index = index;
        this.total = total;
        long sum = 0;
        for (int bucket = 0; bucket < index.buckets(); bucket++) {
            sum += total[bucket];
        }
        count = sum;
    }

    @Override
    public double getValue(double quantile) {
        double rank = quantile * count;
        double before = 0;
        for (int bucket = 0; bucket < index.buckets(); bucket++) {
            if (total[bucket] > 0 && before + total[bucket] >= rank) {
                return within(bucket, (rank - before) / total[bucket]);
            }
            before += total[bucket];
        }
        return 0;
    }

    private double within(int bucket, double share) {
        long lower = index.lowerBound(bucket);
        return bucket == index.buckets() - 1 ? lower : lower + share * (index.upperBound(bucket) - lower);
    }

    @Override
    public long[] getValues() {
        return new long[0];
    }

    @Override
    public int size() {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    @Override
    public long getMax() {
        return (long) getValue(1);
    }

    @Override
    public double getMean() {
        return count == 0 ? 0 : (double) total[index.buckets()] / count;
    }

    @Override
    public long getMin() {
        return (long) getValue(0);
    }

    /** Unknown from buckets. */
    @Override
    public double getStdDev() {
        return Double.NaN;
    }

    @Override
    public void dump(OutputStream output) {
        var writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        for (int bucket = 0; bucket < index.buckets(); bucket++) {
            writer.println(index.upperBound(bucket) + " " + total[bucket]);
        }
        writer.flush();
    }
}
