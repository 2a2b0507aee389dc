package io.peaktrade.examples.venue;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.data.DataMetrics;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Records calls and lookups, and counts them a second time for the summary, so that the two can be held against each
 * other. Safe for all threads.
 */
public final class Journal {
    private final DataMetrics data;
    private final Map<Entry, LongAdder> counts = new ConcurrentSkipListMap<>();

    private record Entry(String what, String who, String how) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return toString().compareTo(other.toString());
        }
    }

    public Journal(DataMetrics data) {
        this.data = data;
    }

    public void apiCall(String provider, ApiStatus status) {
        data.recordApiCall(provider, status);
        count("call", provider, status.text());
    }

    public void cacheHit(String level) {
        data.recordCacheHit(level);
        count("cache", level, "hit");
    }

    public void cacheMiss(String level) {
        data.recordCacheMiss(level);
        count("cache", level, "miss");
    }

    /** By status. */
    public Map<String, Long> apiCalls() {
        return Collections.unmodifiableMap(counts.entrySet().stream()
                .filter(entry -> entry.getKey().what().equals("call"))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().how(),
                        Collectors.summingLong(entry -> entry.getValue().sum()))));
    }

    /** Hits and misses of a level. */
    public Map<String, Long> lookUps(String level) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().what().equals("cache"))
                .filter(entry -> entry.getKey().who().equals(level))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().how(), entry -> entry.getValue().sum()));
    }

    private void count(String what, String who, String how) {
        counts.computeIfAbsent(new Entry(what, who, how), first -> new LongAdder())
                .increment();
    }
}
