package io.peaktrade.examples.replay;

/** One event of a blotter: when, what, and the values that its type has. */
record Row(BlotterTime time, EventType event, Fields fields) {}
