package io.peaktrade.resilience;

import java.util.concurrent.CompletableFuture;

/** One attempt of an asynchronous call. */
sealed interface Attempt<T> permits AsyncAttempt, HedgedAttempt {
    /** Begins it on this thread; the future completes when it has ended and been counted. Never throws. */
    CompletableFuture<T> start();

    /** Ends it, unless it has ended: what it holds is given back, and what it called is cancelled. */
    void cancel();
}
