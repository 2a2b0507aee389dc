package io.peaktrade.resilience.limit;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.call.Wiring;

/** The series of one rate limiter. */
record RateLimiterSeries(String name, MetricsRecorder recorder, CounterSeries rejected, HistogramSeries waits) {
    static RateLimiterSeries of(String name, MetricsRecorder recorder) {
        Wiring.requireFree(RateLimiter.KIND, name, recorder.counter(LimitFamilies.RATE_LIMITER_REJECTED));
        return new RateLimiterSeries(
                name,
                recorder,
                recorder.counter(LimitFamilies.RATE_LIMITER_REJECTED).at(name),
                recorder.histogram(LimitFamilies.RATE_LIMITER_WAIT).at(name));
    }

    void remove() {
        recorder.counter(LimitFamilies.RATE_LIMITER_REJECTED).remove(name);
        recorder.histogram(LimitFamilies.RATE_LIMITER_WAIT).remove(name);
    }
}
