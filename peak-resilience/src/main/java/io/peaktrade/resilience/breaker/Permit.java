package io.peaktrade.resilience.breaker;

/** What a call holds that was let through; it decides on the state only as long as its period lasts. */
sealed interface Permit permits Phase.Closed, Probe {}
