package io.peaktrade.core;

/** The current value of one label set: a line of the exposition, or the lines of one histogram. */
public sealed interface Series permits CounterSeries, GaugeSeries, HistogramSeries {
    SeriesName name();

    /** Whether the value is read from an object of the program, which may throw or take long. */
    boolean isReadFromSource();
}
