package io.peaktrade.examples.replay;

import static io.peaktrade.examples.replay.Column.CURRENCY;
import static io.peaktrade.examples.replay.Column.EXEC_ID;
import static io.peaktrade.examples.replay.Column.FEE;
import static io.peaktrade.examples.replay.Column.LIQUIDITY;
import static io.peaktrade.examples.replay.Column.ORDER_ID;
import static io.peaktrade.examples.replay.Column.PRICE;
import static io.peaktrade.examples.replay.Column.QUANTITY;
import static io.peaktrade.examples.replay.Column.STRATEGY;
import static io.peaktrade.examples.replay.Column.SYMBOL;
import static io.peaktrade.examples.replay.Column.VENUE;

import io.peaktrade.trading.order.Fill;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderTracker;

/** A fill of a blotter. What names its order is used where the tracker does not know it. */
record FillRow(Fields fields) {
    void fill(OrderTracker orders) {
        if (fields.isFinite(QUANTITY) && fields.isFinite(PRICE) && fields.isFinite(FEE)) {
            orders.filled(fields.text(ORDER_ID), exact());
        } else {
            fillWhatIsNotFinite(orders);
        }
    }

    private Fill exact() {
        return Fill.of(fields.decimal(QUANTITY), fields.decimal(PRICE))
                .execution(fields.textOrNull(EXEC_ID))
                .liquidity(liquidity())
                .fee(fields.decimal(FEE), fields.textOrNull(CURRENCY))
                .of(
                        fields.textOrNull(STRATEGY),
                        fields.textOrNull(VENUE),
                        fields.textOrNull(SYMBOL),
                        fields.sideOrNull());
    }

    /** Moves nothing, so it does not matter what the order was. */
    private void fillWhatIsNotFinite(OrderTracker orders) {
        orders.filled(
                fields.text(ORDER_ID),
                fields.textOrNull(EXEC_ID),
                fields.approximate(QUANTITY),
                fields.approximate(PRICE),
                liquidity(),
                fields.approximate(FEE));
    }

    private Liquidity liquidity() {
        return switch (fields.text(LIQUIDITY)) {
            case "maker" -> Liquidity.MAKER;
            case "taker" -> Liquidity.TAKER;
            default -> Liquidity.OTHER;
        };
    }
}
