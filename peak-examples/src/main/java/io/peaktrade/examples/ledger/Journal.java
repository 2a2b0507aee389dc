package io.peaktrade.examples.ledger;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.order.OrderStatus;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Records what happened, and counts it a second time for the summary, so that a test can compare the two. Safe for all
 * threads.
 */
public final class Journal {
    private final TradingMetrics trading;
    private final DataMetrics data;
    private final Map<Entry, LongAdder> counts = new ConcurrentSkipListMap<>();

    private record Entry(String what, String who, String how) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return toString().compareTo(other.toString());
        }
    }

    public Journal(TradingMetrics trading, DataMetrics data) {
        this.trading = trading;
        this.data = data;
    }

    public void order(OrderStatus status, String symbol) {
        trading.recordOrder(status, symbol);
        count("order", symbol, status.text());
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

    /** Counts by status, over all symbols. */
    public Map<String, Long> orders() {
        return sums("order");
    }

    public long orders(OrderStatus status, String symbol) {
        LongAdder count = counts.get(new Entry("order", symbol, status.text()));
        return count == null ? 0 : count.sum();
    }

    /** Counts by status. */
    public Map<String, Long> apiCalls() {
        return sums("call");
    }

    /** The hits and misses of a cache level. */
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

    private Map<String, Long> sums(String what) {
        return Collections.unmodifiableMap(counts.entrySet().stream()
                .filter(entry -> entry.getKey().what().equals(what))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().how(),
                        Collectors.summingLong(entry -> entry.getValue().sum()))));
    }
}
