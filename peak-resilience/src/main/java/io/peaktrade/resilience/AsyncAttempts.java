package io.peaktrade.resilience;

import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.Terms;
import java.util.concurrent.CompletionStage;

/** Makes the attempts of one asynchronous call, hedged or not. */
record AsyncAttempts<T>(
        GuardSpec spec,
        Passage passage,
        GuardSeries series,
        Scheduling scheduling,
        Call<? extends CompletionStage<T>, ? extends Exception> call) {

    Attempt<T> next(Terms terms) {
        return spec.hedge() == null ? single(terms) : new HedgedAttempt<>(this, terms);
    }

    AsyncAttempt<T> single(Terms terms) {
        return new AsyncAttempt<>(this, terms);
    }
}
