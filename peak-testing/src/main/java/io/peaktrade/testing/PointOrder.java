package io.peaktrade.testing;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenMetrics keeps the lines of one metric together, and its timestamps all there or all absent, never going back. */
final class PointOrder {
    private final Set<Map<String, String>> begun = new HashSet<>();
    private @Nullable PointKey last;

    void check(PointKey key, SourceLine line) {
        if (last == null || !last.labels().equals(key.labels())) {
            line.check(begun.add(key.labels()), "stand beside the other lines of the same metric");
        } else {
            timestamps(last.timestampSeconds(), key.timestampSeconds(), line);
        }
        last = key;
    }

    private static void timestamps(OptionalDouble before, OptionalDouble now, SourceLine line) {
        line.check(
                before.isPresent() == now.isPresent(),
                "have a timestamp if and only if the other lines of the same metric have one");
        line.check(
                now.isEmpty() || now.getAsDouble() >= before.orElseThrow(),
                "have no timestamp before that of the line above");
    }
}
