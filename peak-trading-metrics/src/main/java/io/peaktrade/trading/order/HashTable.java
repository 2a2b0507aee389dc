package io.peaktrade.trading.order;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Open addressing with linear probing, at most half full; what is removed is closed up behind, so that it never fills
 * with gaps. The hashes stand beside the entries, since most probes are decided by them.
 *
 * <pre>
 *   hashes   .. 0x51  0x52  0x51   0  ..       first(0x51) is the place of a, next(0x51, a) that of c
 *   entries  ..  a     b     c     -  ..
 * </pre>
 */
final class HashTable<E extends Hashed> {
    static final int NONE = -1;

    private final IntFunction<@Nullable E[]> arrays;
    private int[] hashes = new int[16];
    private @Nullable E[] entries;
    private int size;

    HashTable(IntFunction<@Nullable E[]> arrays) {
        this.arrays = arrays;
        entries = arrays.apply(hashes.length);
    }

    /** The first place where an entry of this hash stands, or {@link #NONE}. */
    int first(int hash) {
        return from(hash & (hashes.length - 1), hash);
    }

    int next(int hash, int place) {
        return from((place + 1) & (hashes.length - 1), hash);
    }

    private int from(int start, int hash) {
        int mask = hashes.length - 1;
        for (int at = start; entries[at] != null; at = (at + 1) & mask) {
            if (hashes[at] == hash) {
                return at;
            }
        }
        return NONE;
    }

    /** At a place that {@link #first} or {@link #next} gave. */
    @Nullable
    E at(int place) {
        return entries[place];
    }

    void add(E entry) {
        if (++size * 2 > hashes.length) {
            grow();
        }
        place(entry);
    }

    private void place(E entry) {
        int mask = hashes.length - 1;
        int at = entry.hash & mask;
        while (entries[at] != null) {
            at = (at + 1) & mask;
        }
        hashes[at] = entry.hash;
        entries[at] = entry;
    }

    void remove(E entry) {
        int at = first(entry.hash);
        while (at != NONE && entries[at] != entry) {
            at = next(entry.hash, at);
        }
        if (at != NONE) {
            size--;
            closeUp(at);
        }
    }

    /** Moves each entry behind the gap into it that may stand there, and goes on with the gap that this leaves. */
    private void closeUp(int place) {
        int mask = hashes.length - 1;
        int gap = place;
        for (int at = (gap + 1) & mask; entries[at] != null; at = (at + 1) & mask) {
            int wanted = hashes[at] & mask;
            if (((at - wanted) & mask) >= ((at - gap) & mask)) {
                hashes[gap] = hashes[at];
                entries[gap] = entries[at];
                gap = at;
            }
        }
        entries[gap] = null;
    }

    private void grow() {
        @Nullable E[] old = entries;
        hashes = new int[hashes.length * 2];
        entries = arrays.apply(hashes.length);
        Arrays.stream(old).forEach(entry -> {
            if (entry != null) {
                place(entry);
            }
        });
    }
}
