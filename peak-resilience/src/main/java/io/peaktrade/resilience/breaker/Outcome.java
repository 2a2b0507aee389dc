package io.peaktrade.resilience.breaker;

/** How a call through a breaker ended; the values of the label. */
enum Outcome {
    SUCCESS,
    FAILURE,
    REJECTED,
    IGNORED
}
