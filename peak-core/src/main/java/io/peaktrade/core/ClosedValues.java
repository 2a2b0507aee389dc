package io.peaktrade.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a closed label's value in its list, mostly found with one comparison. */
final class ClosedValues {
    static final int UNKNOWN = -1;
    private static final int MOST_SLOTS = 1024;

    private final @Nullable String[] slots;
    private final int[] places;
    private final int count;

    ClosedValues(List<String> values) {
        count = values.size();
        int size = Integer.highestOneBit(values.size()) * 4;
        while (collides(values, size) && size < MOST_SLOTS) {
            size *= 2;
        }
        slots = new String[size];
        places = new int[size];
        values.forEach(value -> add(value, values.indexOf(value)));
    }

    int indexOf(String value) {
        int mask = slots.length - 1;
        for (int at = slot(value, mask); ; at = (at + 1) & mask) {
            String held = slots[at];
            if (RowSlots.same(value, held)) {
                return places[at];
            }
            if (held == null) {
                return UNKNOWN;
            }
        }
    }

    /** Returns the place of the value, combined with that of the closed labels before it; unknown if either is. */
    int after(int before, String value) {
        int place = indexOf(value);
        return before < 0 || place < 0 ? UNKNOWN : before * count + place;
    }

    private void add(String value, int place) {
        int at = slot(value, slots.length - 1);
        while (slots[at] != null) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = value;
        places[at] = place;
    }

    private static boolean collides(List<String> values, int size) {
        return values.stream()
                        .mapToInt(value -> slot(value, size - 1))
                        .distinct()
                        .count()
                < values.size();
    }

    private static int slot(String value, int mask) {
        int hash = value.hashCode();
        return (hash ^ (hash >>> 16)) & mask;
    }
}
