package io.peaktrade.examples.replay;

import static io.peaktrade.examples.replay.Column.ORDER_ID;
import static io.peaktrade.examples.replay.Column.PRICE;
import static io.peaktrade.examples.replay.Column.QUANTITY;
import static io.peaktrade.examples.replay.Column.STRATEGY;
import static io.peaktrade.examples.replay.Column.SYMBOL;
import static io.peaktrade.examples.replay.Column.VENUE;

import io.peaktrade.trading.order.OrderTracker;

/** An order of a blotter, whose quantity and price may be absent. */
record SubmittedRow(Fields fields) {
    void submitTo(OrderTracker orders) {
        if (fields.isFinite(QUANTITY) && fields.isFinite(PRICE)) {
            orders.submitted(
                    fields.text(ORDER_ID),
                    fields.text(STRATEGY),
                    fields.text(VENUE),
                    fields.text(SYMBOL),
                    fields.side(),
                    fields.decimal(QUANTITY),
                    fields.decimal(PRICE));
        } else {
            submitWhatIsNotFinite(orders);
        }
    }

    /** A quantity of zero is unknown, as an absent one is; an absent price is no reason to refuse the order. */
    private void submitWhatIsNotFinite(OrderTracker orders) {
        orders.submitted(
                fields.text(ORDER_ID),
                fields.text(STRATEGY),
                fields.text(VENUE),
                fields.text(SYMBOL),
                fields.side(),
                fields.approximate(QUANTITY),
                fields.approximate(PRICE));
    }
}
