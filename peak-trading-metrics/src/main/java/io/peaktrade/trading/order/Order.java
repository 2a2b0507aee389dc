package io.peaktrade.trading.order;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An order that is open, or has ended and is remembered; used again for another one once it is forgotten. Its numbers
 * stand in the {@link OrderBook}'s array at {@link #slot}.
 */
final class Order extends OrderId {
    final int slot;
    final OrderLink inBook = new OrderLink(this);
    final OrderLink unacknowledged = new OrderLink(this);
    /** The latest of its executions. */
    @Nullable
    Execution executions;

    /** The latest of its further ids. */
    OrderId.@Nullable Alias alias;

    /** Of one that is forgotten. */
    @Nullable
    Order nextFree;

    boolean hasExpectedPrice;
    boolean hadFill;
    boolean cancelling;
    long submittedNanos;
    long cancelNanos;
    /** What counts towards its {@link WorkingOrders}: as much as is left of it. */
    boolean isWorking;

    boolean waitsForAnswer;
    boolean isAcknowledged;
    boolean isPartlyFilled;
    /** How it ended; null while it is open. */
    @Nullable
    OrderStatus end;

    private @Nullable WorkingOrders working;
    private @Nullable VenueOrders venue;
    private @Nullable SymbolOrders symbol;

    Order(int slot) {
        this.slot = slot;
    }

    @Override
    Order order() {
        return this;
    }

    void begin(IncomingOrder by, long nanos) {
        name(by.text, by.number);
        hasExpectedPrice = by.hasExpectedPrice;
        submittedNanos = nanos;
        hadFill = false;
        cancelling = false;
        isAcknowledged = false;
        isPartlyFilled = false;
        end = null;
    }

    void belongsTo(WorkingOrders working, VenueOrders venue, SymbolOrders symbol) {
        this.working = working;
        this.venue = venue;
        this.symbol = symbol;
    }

    WorkingOrders working() {
        return requireNonNull(working);
    }

    VenueOrders venue() {
        return requireNonNull(venue);
    }

    SymbolOrders symbol() {
        return requireNonNull(symbol);
    }

    boolean isOpen() {
        return end == null;
    }

    /** Whether it ended otherwise than by its fills. */
    boolean isOver() {
        return end != null && end != OrderStatus.FILLED;
    }
}
