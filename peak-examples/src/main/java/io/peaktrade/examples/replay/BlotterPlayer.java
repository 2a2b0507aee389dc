package io.peaktrade.examples.replay;

import static io.peaktrade.examples.replay.Column.AMOUNT;
import static io.peaktrade.examples.replay.Column.CURRENCY;
import static io.peaktrade.examples.replay.Column.EXEC_ID;
import static io.peaktrade.examples.replay.Column.NEW_ORDER_ID;
import static io.peaktrade.examples.replay.Column.ORDER_ID;
import static io.peaktrade.examples.replay.Column.PRICE;
import static io.peaktrade.examples.replay.Column.QUANTITY;
import static io.peaktrade.examples.replay.Column.REASON;
import static io.peaktrade.examples.replay.Column.STRATEGY;
import static io.peaktrade.examples.replay.Column.SYMBOL;

import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.portfolio.Portfolio;
import java.math.BigDecimal;

/** Turns each row into the call of the order tracker or the portfolio that a live program would have made. */
record BlotterPlayer(OrderTracker orders, Portfolio book) {
    void play(Row row) {
        Fields fields = row.fields();
        String id = fields.text(ORDER_ID);
        switch (row.event()) {
            case SUBMITTED -> new SubmittedRow(fields).submitTo(orders);
            case ACKNOWLEDGED -> orders.acknowledged(id);
            case CANCEL_REQUESTED -> orders.cancelRequested(id);
            case CANCEL_REJECTED -> orders.cancelRejected(id);
            case CANCELED -> orders.canceled(id);
            case EXPIRED, DONE_FOR_DAY -> orders.expired(id);
            case REJECTED -> orders.rejected(id, RejectReason.of(fields.text(REASON)));
            case FILL -> new FillRow(fields).fill(orders);
            case REPLACED -> replaced(id, fields);
            case BUSTED -> orders.busted(id, fields.text(EXEC_ID));
            case MARK -> mark(fields);
            case RATE -> rate(fields);
            case FUNDING -> funding(fields);
        }
    }

    private void replaced(String id, Fields fields) {
        Amount quantity = fields.amount(QUANTITY);
        BigDecimal exact = quantity.decimal();
        if (exact == null) {
            orders.replaced(id, fields.text(NEW_ORDER_ID), quantity.approximate());
        } else {
            orders.replaced(id, fields.text(NEW_ORDER_ID), exact);
        }
    }

    private void mark(Fields fields) {
        Amount price = fields.amount(PRICE);
        BigDecimal exact = price.decimal();
        if (exact == null) {
            book.mark(fields.text(SYMBOL), price.approximate());
        } else {
            book.mark(fields.text(SYMBOL), exact);
        }
    }

    private void rate(Fields fields) {
        Amount usd = fields.amount(PRICE);
        BigDecimal exact = usd.decimal();
        if (exact == null) {
            book.rate(fields.text(CURRENCY), usd.approximate());
        } else {
            book.rate(fields.text(CURRENCY), exact);
        }
    }

    private void funding(Fields fields) {
        Amount amount = fields.amount(AMOUNT);
        BigDecimal exact = amount.decimal();
        if (exact == null) {
            book.funding(fields.text(STRATEGY), fields.text(SYMBOL), amount.approximate());
        } else {
            book.funding(fields.text(STRATEGY), fields.text(SYMBOL), exact);
        }
    }
}
