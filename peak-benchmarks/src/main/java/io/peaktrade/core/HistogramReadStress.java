package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import com.codahale.metrics.MetricRegistry;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** A scrape reads twice while a thread records: counts may be late, but never go down or come from nowhere. */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Both before.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "One in between.")
@Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "Both in between.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Between the two.")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "One in between, one before.")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Both after.")
@State
public class HistogramReadStress {
    private static final MetricFamily FAMILY =
            MetricFamily.histogram("ack_seconds", "Acknowledgements.", Buckets.seconds(1e-9, 3e-9));

    private final HistogramSeries series =
            new MetricsRecorder(new MetricRegistry()).histogram(FAMILY).at();

    @Actor
    public void record() {
        series.record(2);
        series.record(2);
    }

    @Actor
    public void scrape(JJ_Result result) {
        result.r1 = series.getCount();
        result.r2 = series.getCount();
    }
}
