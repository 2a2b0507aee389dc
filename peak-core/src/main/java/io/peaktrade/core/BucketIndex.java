package io.peaktrade.core;

import java.util.Arrays;

/**
 * Finds the bucket of a value without a search. The exponent of a value and its next few bits choose a cell, and a
 * cell knows the first bucket that its smallest value may go to; cells are made so fine that one comparison, in exact
 * whole numbers, decides between that bucket and the next.
 */
final class BucketIndex {
    private static final int FINEST = 8;

    private final int fineness;
    private final byte[] first;
    /** The bounds, then one that no value exceeds. */
    private final long[] bounds;

    private final int comparisons;

    BucketIndex(long[] bounds) {
        this.bounds = Arrays.copyOf(bounds, bounds.length + 1);
        this.bounds[bounds.length] = Long.MAX_VALUE;
        int fineness = 0;
        while (fineness < FINEST && mostBoundsInACell(bounds, fineness) > 1) {
            fineness++;
        }
        this.fineness = fineness;
        comparisons = mostBoundsInACell(bounds, fineness);
        first = new byte[64 << fineness];
        for (int cell = 0; cell < first.length; cell++) {
            first[cell] = firstBucket(cell);
        }
    }

    int buckets() {
        return bounds.length;
    }

    long upperBound(int bucket) {
        return bounds[bucket];
    }

    long lowerBound(int bucket) {
        return bucket == 0 ? 0 : bounds[bucket - 1];
    }

    /** Returns the first bucket whose bound is not below the value, which must not be negative. */
    int of(long value) {
        int bucket = notBelow(value, first[cell(value, fineness)]);
        for (int i = 1; i < comparisons; i++) {
            bucket = notBelow(value, bucket);
        }
        return bucket;
    }

    /** Returns this bucket or the next by the sign bit of a difference, without a branch to mispredict. */
    private int notBelow(long value, int bucket) {
        return bucket + (int) ((bounds[bucket] - value) >>> 63);
    }

    /** Ascends with the value; the leading one itself carries no information and is dropped. */
    private static int cell(long value, int fineness) {
        int exponent = 63 - Long.numberOfLeadingZeros(value | 1);
        long below = value << (63 - exponent) << 1;
        return (exponent << fineness) | (int) (below >>> 1 >>> (63 - fineness));
    }

    private static int mostBoundsInACell(long[] bounds, int fineness) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < bounds.length; i++) {
            boolean together = i > 0 && cell(bounds[i], fineness) == cell(bounds[i - 1], fineness);
            run = together ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return most;
    }

    private byte firstBucket(int cell) {
        byte bucket = 0;
        while (bucket < bounds.length - 1 && cell(bounds[bucket], fineness) < cell) {
            bucket++;
        }
        return bucket;
    }
}
