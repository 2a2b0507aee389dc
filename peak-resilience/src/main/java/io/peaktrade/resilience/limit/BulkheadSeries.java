package io.peaktrade.resilience.limit;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.call.Wiring;

/** The series of one bulkhead; its gauges are read from it at each scrape. */
record BulkheadSeries(String name, MetricsRecorder recorder, CounterSeries rejected) {
    static BulkheadSeries of(String name, Permits permits, MetricsRecorder recorder) {
        Wiring.requireFree(Bulkhead.KIND, name, recorder.gauge(LimitFamilies.BULKHEAD_MAX));
        recorder.gauge(LimitFamilies.BULKHEAD_AVAILABLE).read(permits::available, name);
        recorder.gauge(LimitFamilies.BULKHEAD_MAX).read(permits::most, name);
        return new BulkheadSeries(
                name,
                recorder,
                recorder.counter(LimitFamilies.BULKHEAD_REJECTED).at(name));
    }

    void remove() {
        recorder.gauge(LimitFamilies.BULKHEAD_AVAILABLE).remove(name);
        recorder.gauge(LimitFamilies.BULKHEAD_MAX).remove(name);
        recorder.counter(LimitFamilies.BULKHEAD_REJECTED).remove(name);
    }
}
