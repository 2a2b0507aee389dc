package io.peaktrade.trading.supervision;

import io.peaktrade.core.time.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The latest comparisons of one venue, by kind and account. What was never compared is NaN. */
final class VenueBooks {
    private final Map<Part, Comparison> comparisons = new ConcurrentHashMap<>();

    private record Part(BreakKind kind, String account) {}

    void compared(BreakKind kind, String account, Set<String> broken, TimeSource time) {
        comparisons.compute(
                new Part(kind, account),
                (part, before) ->
                        (before == null ? Comparison.NONE : before).next(broken, time.nanos(), time.epochMillis()));
    }

    double breaks(BreakKind kind) {
        List<Comparison> known = of(kind);
        return known.isEmpty()
                ? Double.NaN
                : known.stream()
                        .mapToInt(comparison -> comparison.broken().size())
                        .sum();
    }

    double oldestSeconds(BreakKind kind, long now) {
        List<Comparison> known = of(kind);
        return known.isEmpty()
                ? Double.NaN
                : known.stream()
                                .mapToLong(comparison -> comparison.oldestNanos(now))
                                .max()
                                .orElse(0)
                        / 1e9;
    }

    /** The longest ago, or an account that is no longer compared would hide behind the others. */
    double lastSuccessEpochSeconds() {
        var last =
                comparisons.values().stream().mapToLong(Comparison::epochMillis).min();
        return last.isPresent() ? last.getAsLong() / 1e3 : Double.NaN;
    }

    /** What a restart must find again: kind, account, and the comparison. */
    List<List<String>> rows(TimeSource time) {
        return comparisons.entrySet().stream()
                .map(entry -> Stream.concat(
                                Stream.of(
                                        entry.getKey().kind().name(),
                                        entry.getKey().account()),
                                entry.getValue().texts(time).stream())
                        .toList())
                .toList();
    }

    void restore(List<String> row, TimeSource time) {
        var part = new Part(BreakKind.valueOf(row.get(0)), row.get(1));
        comparisons.put(part, Comparison.of(row.subList(2, row.size()), time));
    }

    private List<Comparison> of(BreakKind kind) {
        return comparisons.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .toList();
    }
}
