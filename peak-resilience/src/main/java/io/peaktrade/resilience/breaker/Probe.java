package io.peaktrade.resilience.breaker;

import org.jspecify.annotations.Nullable;

/** The lease of one call through a half-open breaker; equal to no other. */
final class Probe implements Lease {
    private final long deadline;
    private final @Nullable Thread owner;

    /** @param owner the thread that makes the call and waits for it, whose nested calls share this lease */
    Probe(long deadline, @Nullable Thread owner) {
        this.deadline = deadline;
        this.owner = owner;
    }

    long deadline() {
        return deadline;
    }

    boolean isOf(@Nullable Thread thread) {
        return thread != null && owner == thread;
    }
}
