package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import com.codahale.metrics.MetricRegistry;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Two threads record into one histogram, each claiming its cells at the same moment. */
@JCStressTest
@Outcome(id = "4, 10", expect = ACCEPTABLE, desc = "Every value is counted and summed.")
@State
public class HistogramStress {
    private static final MetricFamily FAMILY =
            MetricFamily.histogram("ack_seconds", "Acknowledgements.", Buckets.seconds(1e-9, 3e-9));

    private final HistogramSeries series =
            new MetricsRecorder(new MetricRegistry()).histogram(FAMILY).at();

    @Actor
    public void one() {
        series.record(1);
        series.record(2);
    }

    @Actor
    public void other() {
        series.record(3);
        series.record(4);
    }

    @Arbiter
    public void read(JJ_Result result) {
        var total = new long[4];
        series.read(total);
        result.r1 = total[0] + total[1] + total[2];
        result.r2 = total[3];
    }
}
