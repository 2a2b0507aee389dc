package io.peaktrade.trading.supervision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which two sides disagree. What one side does not know is 0 there. */
final class Differences {
    private Differences() {}

    static Set<String> of(Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs, BigDecimal tolerance) {
        var names = new HashSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(name -> agree(ours.get(name), theirs.get(name), tolerance));
        return names;
    }

    static Set<String> of(Collection<String> ours, Collection<String> theirs) {
        var known = new HashSet<>(ours);
        var confirmed = new HashSet<>(theirs);
        var unmatched = new HashSet<>(known);
        unmatched.addAll(confirmed);
        unmatched.removeIf(id -> known.contains(id) && confirmed.contains(id));
        return unmatched;
    }

    private static boolean agree(@Nullable BigDecimal ours, @Nullable BigDecimal theirs, BigDecimal tolerance) {
        return orZero(ours).subtract(orZero(theirs)).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal size) {
        return size == null ? BigDecimal.ZERO : size;
    }
}
