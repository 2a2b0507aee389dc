package io.peaktrade.trading.order;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Open addressing with linear probing, at most half full; what is removed is closed up behind, so that it never fills
 * with gaps. An entry tells its hash itself: of 100,000 orders each further array would be one more cache miss.
 *
 * <pre>
 *   entries  ..  a 0x51   b 0x52   c 0x51   -  ..      first(0x51) is the place of a, next of it that of c
 * </pre>
 */
final class HashTable<E extends Hashed> {
    static final int NONE = -1;

    private final IntFunction<@Nullable E[]> arrays;
    private @Nullable E[] entries;
    private int size;

    HashTable(IntFunction<@Nullable E[]> arrays) {
        this.arrays = arrays;
        entries = arrays.apply(16);
    }

    /** The first place where an entry of this hash stands, or {@link #NONE}. */
    int first(int hash) {
        return from(hash & (entries.length - 1), hash);
    }

    int next(int hash, int place) {
        return from((place + 1) & (entries.length - 1), hash);
    }

    private int from(int start, int hash) {
        int mask = entries.length - 1;
        int at = start;
        for (E entry = entries[at]; entry != null; entry = entries[at]) {
            if (entry.hash == hash) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }

    /** At a place that {@link #first} or {@link #next} gave. */
    @Nullable
    E at(int place) {
        return entries[place];
    }

    void add(E entry) {
        if (++size * 2 > entries.length) {
            grow();
        }
        place(entry);
    }

    private void place(E entry) {
        int mask = entries.length - 1;
        int at = entry.hash & mask;
        while (entries[at] != null) {
            at = (at + 1) & mask;
        }
        entries[at] = entry;
    }

    void remove(E entry) {
        int mask = entries.length - 1;
        int at = entry.hash & mask;
        while (entries[at] != null && entries[at] != entry) {
            at = (at + 1) & mask;
        }
        if (entries[at] == entry) {
            size--;
            closeUp(at);
        }
    }

    /** Moves each entry behind the gap into it that may stand there, and goes on with the gap that this leaves. */
    private void closeUp(int place) {
        int mask = entries.length - 1;
        int gap = place;
        int at = (gap + 1) & mask;
        for (E entry = entries[at]; entry != null; entry = entries[at]) {
            if (((at - entry.hash) & mask) >= ((at - gap) & mask)) {
                entries[gap] = entry;
                gap = at;
            }
            at = (at + 1) & mask;
        }
        entries[gap] = null;
    }

    private void grow() {
        @Nullable E[] old = entries;
        entries = arrays.apply(old.length * 2);
        for (E entry : old) {
            if (entry != null) {
                place(entry);
            }
        }
    }
}
