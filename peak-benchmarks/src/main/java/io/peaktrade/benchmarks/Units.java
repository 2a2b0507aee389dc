package io.peaktrade.benchmarks;

import java.util.Locale;

/** Numbers for people, with about three digits. */
final class Units {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final String[] BYTES = {"B", "KB", "MB", "GB"};

    private Units() {}

    static String time(double nanos) {
        return scaled(nanos, 1000, TIMES);
    }

    static String bytes(double bytes) {
        return scaled(bytes, 1024, BYTES);
    }

    private static String scaled(double value, int step, String[] units) {
        double rest = value;
        int unit = 0;
        while (rest >= step && unit < units.length - 1) {
            rest /= step;
            unit++;
        }
        String format = rest < 10 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, format, rest, units[unit]);
    }
}
