package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import com.codahale.metrics.MetricRegistry;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Two threads count the first events of one series, which both of them have to create. */
@JCStressTest
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Both are counted, in one series.")
@State
public class FirstCountsStress {
    private static final MetricFamily FAMILY = MetricFamily.counter(
            "orders_total", "Orders.", Label.closed("status", "filled", "other"), Label.open("symbol"));

    private final LabelledCounter orders = new MetricsRecorder(new MetricRegistry()).counter(FAMILY);

    @Actor
    public void one() {
        orders.inc("filled", "BTC/USD");
    }

    @Actor
    public void other() {
        orders.inc("filled", new String("BTC/USD"));
    }

    @Arbiter
    public void read(JJ_Result result) {
        result.r1 = orders.at("filled", "BTC/USD").getCount();
        orders.forEach(series -> result.r2++);
    }
}
