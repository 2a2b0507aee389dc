package io.peaktrade.core;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/** The series of a family in the order of their creation, read without a lock; writers hold the recorder's lock. */
final class SeriesList<S> {
    private volatile Object[] elements = new Object[1];
    private volatile int size;

    void add(S series) {
        Object[] now = elements;
        int length = size;
        Object[] roomy = length < now.length ? now : Arrays.copyOf(now, Math.max(1, length * 2));
        roomy[length] = series;
        elements = roomy;
        size = length + 1;
    }

    void removeAll(Set<?> series) {
        elements = Arrays.stream(elements, 0, size)
                .filter(element -> !series.contains(element))
                .toArray();
        size = elements.length;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only add puts anything in
    void forEach(Consumer<? super S> visitor) {
        // The size first: the elements are then at least as new, or fewer after a removal.
        int end = size;
        Object[] now = elements;
        for (int i = 0; i < Math.min(end, now.length); i++) {
            if (now[i] != null) {
                visitor.accept((S) now[i]);
            }
        }
    }
}
