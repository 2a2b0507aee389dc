package io.peaktrade.exporter.exposition;

import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.SeriesView;

/** A line for each bucket of a histogram, then the sum, then the count, which is what the last bucket says. */
final class HistogramLines extends SeriesLines<HistogramSeries> {
    private final LabelledHistogram histograms;
    private final int buckets;
    private long[] totals = {};

    HistogramLines(LabelledHistogram histograms) {
        super(histograms);
        this.histograms = histograms;
        buckets = text().buckets();
    }

    @Override
    public int linesPerSeries() {
        return buckets + 2;
    }

    @Override
    void read(SeriesView<HistogramSeries> view, int from, int to, long[] values) {
        int numbers = (to - from) * (buckets + 1);
        totals = totals.length < numbers ? new long[numbers] : totals;
        histograms.totals(view, from, to, totals);
        for (int series = 0; series < to - from; series++) {
            accumulate(series * (buckets + 1), values, series * (buckets + 2));
        }
    }

    private void accumulate(int first, long[] values, int line) {
        long count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            count += totals[first + bucket];
            values[line + bucket] = count;
        }
        values[line + buckets] = totals[first + buckets];
        values[line + buckets + 1] = count;
    }

    @Override
    public boolean isWhole(int line) {
        return line != buckets || text().decimals() == 0;
    }
}
