package io.peaktrade.examples.replay;

import java.util.Arrays;

/**
 * The values of one series at the minutes of a replay. Only changes are kept, since most series stand still for most of
 * a day: 12 bytes each, and a month of an idle series takes none.
 */
final class SampledSeries {
    private int[] minutes = new int[2];
    private double[] values = new double[2];
    private int changes;
    private int last = -1;

    /** @param minute counts the samples of the replay; later than those before */
    void add(int minute, double value) {
        if (minute > last + 1) {
            change(last + 1, Double.NaN);
        }
        change(minute, value);
        last = minute;
    }

    private void change(int minute, double value) {
        if (changes > 0 && Double.compare(values[changes - 1], value) == 0) {
            return;
        }
        if (changes == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * changes);
            values = Arrays.copyOf(values, 2 * changes);
        }
        minutes[changes] = minute;
        values[changes] = value;
        changes++;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Reads the values in the order of time. */
    final class Cursor {
        private int next;

        /** NaN where the series was not there; ask for later and later minutes. */
        double at(int minute) {
            while (next < changes && minutes[next] <= minute) {
                next++;
            }
            return next == 0 || minute > last ? Double.NaN : values[next - 1];
        }
    }
}
