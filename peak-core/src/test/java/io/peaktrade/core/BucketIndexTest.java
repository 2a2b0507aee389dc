package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BucketIndexTest {
    static LongStream[] bounds() {
        return new LongStream[] {
            LongStream.of(Buckets.seconds(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 1, 2, 5, 10)
                    .steps()),
            LongStream.of(1),
            LongStream.rangeClosed(1, 100),
            LongStream.rangeClosed(1_000_000, 1_000_099),
            LongStream.iterate(1, bound -> bound * 2).limit(62),
            LongStream.of(5, 1_000_000_007, Long.MAX_VALUE - 1)
        };
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void agreesWithASearchForRandomValuesAndAroundEachBound(LongStream given) {
        long[] bounds = given.toArray();
        var index = new BucketIndex(bounds);
        var random = new Random(7);
        LongStream around = LongStream.of(bounds).flatMap(bound -> LongStream.of(bound - 1, bound, bound + 1));
        LongStream any = LongStream.generate(() -> random.nextLong() >>> (1 + random.nextInt(63)))
                .limit(20_000);
        LongStream.concat(LongStream.of(0, 1, Long.MAX_VALUE), LongStream.concat(around, any))
                .filter(value -> value >= 0)
                .forEach(value ->
                        assertThat(index.of(value)).as("bucket of %d", value).isEqualTo(search(bounds, value)));
    }

    @Test
    void hasOneBucketMoreThanBounds() {
        assertThat(new BucketIndex(new long[] {1, 2}).buckets()).isEqualTo(3);
    }

    private static int search(long[] bounds, long value) {
        int bucket = 0;
        while (bucket < bounds.length && bounds[bucket] < value) {
            bucket++;
        }
        return bucket;
    }
}
