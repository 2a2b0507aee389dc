package io.peaktrade.resilience.retry;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.call.Wiring;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The series of one retry. */
final class RetrySeries {
    private final String name;
    private final LabelledCounter retries;
    private final LabelledCounter calls;
    private final LabelledGauge budgets;
    private final CounterSeries attempts;
    private final Map<RetryOutcome, CounterSeries> ended = new EnumMap<>(RetryOutcome.class);
    private final CounterSeries firstTry;

    RetrySeries(String name, MetricsRecorder recorder) {
        this.name = name;
        retries = recorder.counter(RetryFamilies.ATTEMPTS);
        calls = recorder.counter(RetryFamilies.CALLS);
        budgets = recorder.gauge(RetryFamilies.BUDGET_REMAINING);
        Wiring.requireFree(Retry.KIND, name, retries);
        retries.declare(name);
        calls.declare(name);
        attempts = retries.at(name);
        for (RetryOutcome outcome : RetryOutcome.values()) {
            ended.put(outcome, calls.at(name, outcome.label()));
        }
        firstTry = calls.at(name, RetryOutcome.FIRST_TRY.label());
    }

    /** NaN where there is no budget. */
    void exportBudget(DoubleSupplier ratio) {
        budgets.read(ratio, name);
    }

    void retried() {
        attempts.inc();
    }

    void ended(RetryOutcome outcome) {
        requireNonNull(ended.get(outcome)).inc();
    }

    void succeededAtOnce() {
        firstTry.inc();
    }

    void remove() {
        retries.remove(name);
        budgets.remove(name);
        for (RetryOutcome outcome : RetryOutcome.values()) {
            calls.remove(name, outcome.label());
        }
    }
}
