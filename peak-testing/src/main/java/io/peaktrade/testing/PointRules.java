package io.peaktrade.testing;

import java.util.List;
import java.util.Optional;

/** What the samples of one counter or histogram at one time must say together. */
record PointRules(String family, FamilyType type, Dialect dialect) {
    void check(List<ParsedSample> point) {
        if (type.isHistogram()) {
            histogram(point);
        } else if (type == FamilyType.COUNTER && dialect == Dialect.OPEN_METRICS) {
            last(point).check(find(point, "_total").isPresent(), "have a _total beside the _created");
        }
    }

    private void histogram(List<ParsedSample> point) {
        double total = total(buckets(point), last(point));
        boolean gauge = type == FamilyType.GAUGE_HISTOGRAM;
        Optional<ParsedSample> count = find(point, gauge ? "_gcount" : "_count");
        Optional<ParsedSample> sum = find(point, gauge ? "_gsum" : "_sum");
        count.ifPresent(parsed ->
                parsed.line().check(parsed.value() == total, "have the count of the +Inf bucket, %s".formatted(total)));
        last(point).check(count.isPresent() == sum.isPresent(), "have a sum and a count, or neither");
        last(point).check(dialect == Dialect.OPEN_METRICS || count.isPresent(), "have a _sum and a _count");
        if (dialect == Dialect.OPEN_METRICS) {
            sum.ifPresent(parsed -> sum(parsed, hasNegativeBound(point)));
        }
    }

    /** The value of the +Inf bucket, after the bounds were seen to increase and the counts to add up. */
    private static double total(List<ParsedSample> buckets, SourceLine end) {
        double bound = Double.NEGATIVE_INFINITY;
        double count = 0;
        for (ParsedSample bucket : buckets) {
            bucket.line().check(le(bucket) > bound, "have an le above that of the bucket before, in the same metric");
            bucket.line().check(bucket.value() >= count, "have at least the count of the bucket before");
            bound = le(bucket);
            count = bucket.value();
        }
        end.check(bound == Double.POSITIVE_INFINITY, "end a histogram that has a bucket with le=\"+Inf\"");
        return count;
    }

    /** A sum of what may be negative can fall, which a counter must not, and a negative sum needs negative values. */
    private void sum(ParsedSample sum, boolean negativeBound) {
        sum.line()
                .check(
                        type == FamilyType.GAUGE_HISTOGRAM || !negativeBound,
                        "not be a _sum, because a bucket has a negative le");
        sum.line().check(sum.value() >= 0 || negativeBound, "not be negative, because no bucket has a negative le");
    }

    private boolean hasNegativeBound(List<ParsedSample> point) {
        return buckets(point).stream().anyMatch(bucket -> le(bucket) < 0);
    }

    private List<ParsedSample> buckets(List<ParsedSample> point) {
        return point.stream()
                .filter(parsed -> parsed.name().equals(family + "_bucket"))
                .toList();
    }

    private Optional<ParsedSample> find(List<ParsedSample> point, String suffix) {
        return point.stream()
                .filter(parsed -> parsed.name().equals(family + suffix))
                .findFirst();
    }

    private static double le(ParsedSample bucket) {
        return NumberSyntax.bound(bucket.label("le", "have a label le"), bucket.line());
    }

    private static SourceLine last(List<ParsedSample> point) {
        return point.get(point.size() - 1).line();
    }
}
