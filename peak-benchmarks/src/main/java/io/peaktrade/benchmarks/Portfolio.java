package io.peaktrade.benchmarks;

import java.util.Arrays;

/**
 * The series that are scraped: counters of orders; in the mixed benchmarks every tenth series is a histogram of 16 bounds,
 * which makes 19 lines.
 */
final class Portfolio {
    private static final int OBSERVATIONS = 20;

    private final int series;
    private final boolean histograms;
    private final String[] symbols;

    Portfolio(int series, boolean histograms) {
        this.series = series;
        this.histograms = histograms;
        symbols = new String[series / 8 + 1];
        Arrays.setAll(symbols, i -> "SYM" + i + "/USD");
    }

    boolean histograms() {
        return histograms;
    }

    void recordInto(Library library) {
        for (int i = 0; i < counters(); i++) {
            library.count(Orders.STATUSES[i % 8], symbols[i / 8], 1 + i * 7L % 100_000);
        }
        for (int i = 0; i < histogramSeries(); i++) {
            for (int k = 0; k < OBSERVATIONS; k++) {
                library.observe(symbols[i], 50_000L << (k * 19 / OBSERVATIONS));
            }
        }
    }

    /**
     * Every {@code step}th series, different ones each time, gets up to {@code most} more orders, or an observation in the
     * first bucket.
     */
    void recordMoreInto(Library library, int time, int step, int most) {
        for (int i = time % step; i < counters(); i += step) {
            library.count(Orders.STATUSES[i % 8], symbols[i / 8], 1 + (31L * i + 17L * time) % most);
        }
        for (int i = time % step; i < histogramSeries(); i += step) {
            library.observe(symbols[i], 50_000);
        }
    }

    private int counters() {
        return series - histogramSeries();
    }

    private int histogramSeries() {
        return histograms ? series / 10 : 0;
    }

    /** The counters of a symbol are created together; the last symbol may have fewer. */
    int lines() {
        return counters() + histogramSeries() * (ObserveBenchmark.BOUNDS.length + 3);
    }
}
