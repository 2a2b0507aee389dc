package io.peaktrade.core;

import java.util.Arrays;

/**
 * Freed numbers, which rest until no thread can still be recording under them, and are then taken again in the order in
 * which they came. Callers hold the family's lock.
 */
final class Resting {
    static final int NONE = -1;
    private static final int FEWEST = 16;

    private int[] numbers = new int[FEWEST];
    private long[] since = new long[FEWEST];
    private int head;
    private int size;

    void add(int number, long now) {
        if (size == numbers.length) {
            resize(size * 2);
        }
        int at = (head + size) & (numbers.length - 1);
        numbers[at] = number;
        since[at] = now;
        size++;
    }

    /** Returns the number that has rested longest, or {@link #NONE} if none has rested for this long. */
    int take(long now, long nanos) {
        if (size == 0 || now - since[head] < nanos) {
            return NONE;
        }
        int number = numbers[head];
        head = (head + 1) & (numbers.length - 1);
        size--;
        if (size < numbers.length / 8 && numbers.length > FEWEST) {
            resize(numbers.length / 2);
        }
        return number;
    }

    private void resize(int length) {
        int before = numbers.length;
        int[] movedNumbers = Arrays.copyOf(numbers, length);
        long[] movedSince = Arrays.copyOf(since, length);
        for (int i = 0; i < size; i++) {
            movedNumbers[i] = numbers[(head + i) & (before - 1)];
            movedSince[i] = since[(head + i) & (before - 1)];
        }
        numbers = movedNumbers;
        since = movedSince;
        head = 0;
    }
}
