package io.peaktrade.core;

/** One line of a family, or the lines of one histogram: what a label set says now. */
public sealed interface Series permits CounterSeries, GaugeSeries, HistogramSeries {
    SeriesName name();

    /** Whether an object of the program is asked for the value: that may throw, or take its time. */
    boolean isReadFromSource();
}
