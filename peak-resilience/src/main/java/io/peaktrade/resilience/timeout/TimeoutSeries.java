package io.peaktrade.resilience.timeout;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.call.Wiring;
import java.util.concurrent.atomic.AtomicInteger;

/** The series of one timeout. */
record TimeoutSeries(String name, MetricsRecorder recorder, CounterSeries timeouts, AtomicInteger abandoned) {
    static TimeoutSeries of(String name, MetricsRecorder recorder) {
        Wiring.requireFree(Timeout.KIND, name, recorder.gauge(TimeoutFamilies.ABANDONED_TASKS));
        var abandoned = new AtomicInteger();
        recorder.gauge(TimeoutFamilies.ABANDONED_TASKS).read(abandoned::get, name);
        return new TimeoutSeries(
                name, recorder, recorder.counter(TimeoutFamilies.TIMEOUTS).at(name), abandoned);
    }

    void remove() {
        recorder.gauge(TimeoutFamilies.ABANDONED_TASKS).remove(name);
        recorder.counter(TimeoutFamilies.TIMEOUTS).remove(name);
    }
}
