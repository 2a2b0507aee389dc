package io.peaktrade.exporter.exposition.bridge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order of their names. A change only leaves a mark: the next look sorts, so that a hundred thousand that
 * come one by one are sorted once, and looks between changes cost nothing. Any thread may change it, one at a time
 * look.
 */
final class NameOrder<V> {
    private final Map<String, V> byName = new ConcurrentHashMap<>();
    private volatile boolean changed;
    private List<V> sorted = List.of();

    @Nullable
    V get(String name) {
        return byName.get(name);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    void put(String name, V value) {
        byName.put(name, value);
        changed = true;
    }

    void remove(String name) {
        byName.remove(name);
        changed = true;
    }

    List<V> inOrder() {
        if (changed) {
            changed = false; // first: what comes while this sorts leaves its mark again
            sorted = byName.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return sorted;
    }
}
