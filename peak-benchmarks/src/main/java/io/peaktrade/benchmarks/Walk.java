package io.peaktrade.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Leads each thread through the events, from a place of its own. */
@State(Scope.Thread)
public class Walk {
    private int at = System.identityHashCode(this);

    int next(int events) {
        return at++ & (events - 1);
    }
}
