package io.peaktrade.trading.order;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An order that is open, or has ended and is remembered; used again for another one once it is forgotten. Its numbers
 * stand in the {@link OrderBook}'s array at {@link #slot}.
 */
final class Order extends OrderId {
    private static final int ENDED = 1 << OrderStatus.FILLED.ordinal()
            | 1 << OrderStatus.CANCELED.ordinal()
            | 1 << OrderStatus.REJECTED.ordinal()
            | 1 << OrderStatus.EXPIRED.ordinal();
    private static final int FILLED = 1 << OrderStatus.FILLED.ordinal();

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
    private int statuses;
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
        statuses = 0;
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

    /** Whether it is the first time. */
    boolean reach(OrderStatus status) {
        int before = statuses;
        statuses |= 1 << status.ordinal();
        return statuses != before;
    }

    boolean has(OrderStatus status) {
        return (statuses & 1 << status.ordinal()) != 0;
    }

    boolean isOpen() {
        return (statuses & ENDED) == 0;
    }

    /** Whether it ended otherwise than by its fills. */
    boolean isOver() {
        return (statuses & ENDED & ~FILLED) != 0;
    }
}
