package io.peaktrade.exporter.exposition.bridge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order of their names. A change only sets a flag and the next reader sorts, so that a hundred thousand
 * values that arrive one by one are sorted once. Any thread may change it; one thread at a time may read.
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
            changed = false; // First, so that a change during the sort sets it again.
            sorted = byName.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return sorted;
    }
}
