package io.peaktrade.resilience.breaker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

/** Two failures on two threads fill a window of two: neither may get lost. */
@JCStressTest
@Outcome(id = "OPEN, 2, 1", expect = ACCEPTABLE, desc = "Both failed, and the breaker opened once.")
@State
public class BreakerWindowStress {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final CircuitBreaker breaker = new CircuitBreaker(
            "exchange", CircuitBreakerPolicy.consecutive(2, Duration.ofHours(1)), recorder, TimeSource.system());

    @Actor
    public void one() {
        fail();
    }

    @Actor
    public void other() {
        fail();
    }

    private void fail() {
        try {
            breaker.run(() -> {
                throw new IllegalStateException("down");
            });
        } catch (IllegalStateException down) {
            // counted by the breaker
        }
    }

    @Arbiter
    public void read(LJJ_Result result) {
        LabelledCounter calls = recorder.counter(BreakerFamilies.CALLS);
        LabelledCounter transitions = recorder.counter(BreakerFamilies.TRANSITIONS);
        result.r1 = breaker.state();
        result.r2 = calls.at("exchange", "failure").getCount();
        result.r3 = transitions.at("exchange", "open").getCount();
    }
}
