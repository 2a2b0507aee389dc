package io.peaktrade.resilience.breaker;

/** The lease of one call through a half-open breaker; equal to no other. */
final class Probe implements Permit {
    private final long deadline;

    Probe(long deadline) {
        this.deadline = deadline;
    }

    long deadline() {
        return deadline;
    }
}
