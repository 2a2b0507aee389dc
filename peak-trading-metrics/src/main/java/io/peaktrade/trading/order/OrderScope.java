package io.peaktrade.trading.order;

import java.util.Set;

/** The names whose series exist from the start; others get theirs with their first event. */
public interface OrderScope {
    Set<String> symbols();

    Set<String> strategies();

    Set<String> venues();
}
