package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;

/** Keeps the total: closing q of Q removes cost * q / Q, half-even at 18 decimals, and closing all removes all. */
final class AverageCost implements CostBasis {
    private static final int DECIMALS = 18;

    private final Decimal cost = new Decimal();
    private final Decimal value = new Decimal();

    @Override
    public Decimal cost() {
        return cost;
    }

    @Override
    public void open(Decimal quantity, Decimal price) {
        cost.add(value.set(quantity).multiply(price));
    }

    @Override
    public void close(Decimal quantity, Decimal held, Decimal removed) {
        removed.set(cost);
        if (quantity.compareTo(held) != 0) {
            removed.multiply(quantity).divide(held, DECIMALS);
        }
        cost.subtract(removed);
    }

    void restore(Decimal total) {
        cost.set(total);
    }
}
