package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;

/** What a strategy holds of a symbol. */
final class Holding {
    final StrategyAccount account;
    final Market market;
    final CostBasis basis;
    /** Negative when short. */
    final Decimal quantity = new Decimal();
    /** As the account has it in its sum. */
    final Decimal unrealizedUsd = new Decimal();

    private final Decimal closed = new Decimal();
    private final Decimal held = new Decimal();
    private final Decimal removed = new Decimal();
    private final Decimal rest = new Decimal();
    private final Decimal value = new Decimal();

    Holding(StrategyAccount account, Market market, CostMethod method) {
        this.account = account;
        this.market = market;
        basis = CostBasis.of(method);
    }

    /**
     * Changes the position by a signed quantity and leaves in {@code realized} what closing a part of it, or all, made,
     * in the quote currency and without the multiplier. What goes through zero closes all and opens the rest.
     */
    void change(Decimal by, Decimal price, Decimal realized) {
        realized.setZero();
        if (quantity.signum() * by.signum() >= 0) {
            basis.open(by, price);
            quantity.add(by);
            return;
        }
        held.set(quantity).abs();
        closed.set(by).abs();
        boolean flips = closed.compareTo(held) > 0;
        if (flips) {
            closed.set(held);
        }
        close(by.signum(), price, realized);
        quantity.add(by);
        if (flips) {
            basis.open(rest.set(quantity), price);
        }
    }

    /** Long and short alike: what is paid for the closed part, with its sign, less what it cost, with its own. */
    private void close(int direction, Decimal price, Decimal realized) {
        basis.close(closed, held, removed);
        realized.set(price).multiply(closed);
        if (direction > 0) {
            realized.negate();
        }
        realized.subtract(removed);
    }

    /** Values the position anew, and leaves in {@code change} by how much that is more than before. */
    Decimal revalue(Decimal change) {
        if (market.hasPrice && market.isPriced() && !quantity.isZero()) {
            value.set(quantity).multiply(market.price).subtract(basis.cost());
            market.toUsd(value);
        } else {
            value.setZero();
        }
        change.set(value).subtract(unrealizedUsd);
        unrealizedUsd.set(value);
        return change;
    }
}
