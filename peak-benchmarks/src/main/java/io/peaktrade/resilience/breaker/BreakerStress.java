package io.peaktrade.resilience.breaker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

/** A success, which takes no lock, while a failure opens the breaker. */
@JCStressTest
@Outcome(id = "OPEN, 1, 0", expect = ACCEPTABLE, desc = "The success was let through before the breaker opened.")
@Outcome(id = "OPEN, 0, 1", expect = ACCEPTABLE, desc = "The breaker was open, and the call rejected.")
@State
public class BreakerStress {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final CircuitBreaker breaker = new CircuitBreaker(
            "exchange", CircuitBreakerPolicy.consecutive(1, Duration.ofHours(1)), recorder, TimeSource.system());

    @Actor
    public void succeed() {
        try {
            breaker.run(() -> {});
        } catch (CallRejectedException open) {
            // counted by the breaker
        }
    }

    @Actor
    public void fail() {
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
        result.r1 = breaker.state();
        result.r2 = calls.at("exchange", "success").getCount();
        result.r3 = calls.at("exchange", "rejected").getCount();
    }
}
