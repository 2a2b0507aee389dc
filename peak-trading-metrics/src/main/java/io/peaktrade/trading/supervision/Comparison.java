package io.peaktrade.trading.supervision;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.peaktrade.core.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** As texts: when it was made, then each difference with the time of the wall clock since which it is there. */
    List<String> texts(TimeSource time) {
        var texts = new ArrayList<>(List.of(Long.toString(epochMillis)));
        broken.forEach((name, since) -> {
            texts.add(name);
            texts.add(Long.toString(time.epochMillis() - NANOSECONDS.toMillis(time.nanos() - since)));
        });
        return texts;
    }

    static Comparison of(List<String> texts, TimeSource time) {
        var broken = new HashMap<String, Long>();
        for (int i = 1; i < texts.size(); i += 2) {
            long age = Math.max(0, time.epochMillis() - Long.parseLong(texts.get(i + 1)));
            broken.put(texts.get(i), time.nanos() - MILLISECONDS.toNanos(age));
        }
        return new Comparison(broken, Long.parseLong(texts.get(0)));
    }
}
