package io.peaktrade.trading.supervision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a comparison of one kind in one account found.
 *
 * @param broken what differs, and since when in nanoseconds of the monotonic clock
 * @param epochMillis when it was made
 */
record Comparison(Map<String, Long> broken, long epochMillis) {
    static final Comparison NONE = new Comparison(Map.of(), 0);

    /** What differed before keeps its age, whatever the size of the difference became. */
    Comparison next(Set<String> broken, long nanos, long epochMillis) {
        var since = new HashMap<String, Long>();
        broken.forEach(name -> since.put(name, this.broken.getOrDefault(name, nanos)));
        return new Comparison(since, epochMillis);
    }

    long oldestNanos(long now) {
        return broken.values().stream().mapToLong(since -> now - since).max().orElse(0);
    }
}
