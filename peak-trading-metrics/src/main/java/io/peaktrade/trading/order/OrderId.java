package io.peaktrade.trading.order;

import org.jspecify.annotations.Nullable;

/** An id of an order: a text, or a number where there is no text. An order itself is its first one. */
abstract class OrderId extends Hashed {
    @Nullable
    String text;

    long number;

    /** None of an alias that is forgotten. */
    @Nullable
    abstract Order order();

    static int hash(@Nullable String text, long number) {
        return text == null ? spread(number) : spread(text.hashCode() + 1L);
    }

    void name(@Nullable String text, long number) {
        this.text = text;
        this.number = number;
        hash = hash(text, number);
    }

    /** What an order is called since it was replaced; used again for another once that is forgotten. */
    static final class Alias extends OrderId {
        @Nullable
        Order order;

        /** The order's alias before this one. */
        @Nullable
        Alias earlier;

        @Override
        @Nullable
        Order order() {
            return order;
        }
    }
}
