package io.peaktrade.resilience.call;

/**
 * A named thing that guards calls: it works alone, can be shared by guards, and exports its series from construction
 * on. Each is built by {@code new X(name, policy, recorder, time)} or, sharing listeners and random numbers, by
 * {@code new X(name, policy, wiring)}.
 */
public interface Part {
    /** Unique among the parts of its kind. */
    String name();

    /** Removes its series. Later calls through it run unguarded; the first of them is logged. */
    void end();
}
