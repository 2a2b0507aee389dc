package io.peaktrade.resilience;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;

/** The series of one guard; those of hedges exist for a guard that hedges. */
final class GuardSeries {
    private final String name;
    private final LabelledCounter fallbacks;
    private final LabelledCounter hedges;
    private final CounterSeries fallback;

    GuardSeries(String name, GuardSpec spec, MetricsRecorder recorder) {
        this.name = name;
        fallbacks = recorder.counter(ResilienceFamilies.FALLBACKS);
        hedges = recorder.counter(ResilienceFamilies.HEDGES);
        fallbacks.declare(name);
        fallback = fallbacks.at(name);
        if (spec.hedge() != null) {
            hedges.declare(name);
        }
    }

    void fellBack() {
        fallback.inc();
    }

    void hedged(HedgeOutcome outcome) {
        hedges.inc(name, outcome.label());
    }

    void remove() {
        fallbacks.remove(name);
        for (HedgeOutcome outcome : HedgeOutcome.values()) {
            hedges.remove(name, outcome.label());
        }
    }
}
