package io.peaktrade.benchmarks;

/**
 * The series that are scraped: counters of orders, and where histograms are wanted, one series of ten is one of 16
 * bounds, which makes 19 lines.
 */
record Portfolio(int series, boolean histograms) {
    private static final int OBSERVATIONS = 20;

    void recordInto(Library library) {
        int histogramSeries = histograms ? series / 10 : 0;
        int counters = series - histogramSeries;
        for (int i = 0; i < counters; i++) {
            library.count(Orders.STATUSES[i % 8], "SYM" + i / 8 + "/USD", 1 + i * 7L % 100_000);
        }
        for (int i = 0; i < histogramSeries; i++) {
            for (int k = 0; k < OBSERVATIONS; k++) {
                library.observe("SYM" + i + "/USD", 50_000L << (k * 19 / OBSERVATIONS));
            }
        }
    }

    /** Counters of a symbol come together; the last symbol may have too few of them. */
    int lines() {
        int histogramSeries = histograms ? series / 10 : 0;
        return series - histogramSeries + histogramSeries * (ObserveBenchmark.BOUNDS.length + 3);
    }
}
