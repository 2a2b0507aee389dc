package io.peaktrade.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Gives each thread the events one after the other, from a different start. */
@State(Scope.Thread)
public class Walk {
    private int at = System.identityHashCode(this);

    int next(int events) {
        return at++ & (events - 1);
    }
}
