package io.peaktrade.trading.order;

/**
 * Hears of each order that is opened and of its end, like a kill switch. Called in the thread that records and inside
 * the tracker's lock, so it must be quick and must not call the tracker.
 */
public interface OrderWatch {
    /** An order was submitted; one that is flagged as reducing is no bypass of a kill switch. */
    void opened(String strategy, NewOrder.Purpose purpose);

    /** An order that was opened is open no longer: filled, canceled, expired, rejected, or forgotten at the bound. */
    void ended(String strategy);
}
