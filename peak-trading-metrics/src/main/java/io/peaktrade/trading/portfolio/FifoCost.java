package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.DecimalArray;

/**
 * Keeps each lot, the oldest first, in a ring that grows: a lot takes 18 bytes. Quantities are signed as the position.
 *
 * <pre>
 *   quantities, prices   ..  lot 0  lot 1  lot 2  ..
 *                            ^ first       ^ first + lots - 1, around the end
 * </pre>
 */
final class FifoCost implements CostBasis {
    private final Decimal cost = new Decimal();
    private final Decimal lot = new Decimal();
    private final Decimal price = new Decimal();
    private final Decimal left = new Decimal();
    private DecimalArray quantities = new DecimalArray();
    private DecimalArray prices = new DecimalArray();
    private int capacity = 16;
    private int first;
    private int lots;

    @Override
    public Decimal cost() {
        return cost;
    }

    @Override
    public void open(Decimal quantity, Decimal at) {
        if (lots == capacity) {
            grow();
        }
        int place = (first + lots) & (capacity - 1);
        quantities.set(place, quantity);
        prices.set(place, at);
        lots++;
        cost.add(lot.set(quantity).multiply(at));
    }

    @Override
    public void close(Decimal quantity, Decimal held, Decimal removed) {
        removed.setZero();
        left.set(quantity);
        while (!left.isZero() && lots > 0) {
            quantities.get(first, lot);
            boolean isShort = lot.signum() < 0;
            prices.get(first, price);
            if (lot.abs().compareTo(left) <= 0) {
                left.subtract(lot);
                first = (first + 1) & (capacity - 1);
                lots--;
                take(lot, isShort, removed);
            } else {
                shorten(isShort);
                take(left, isShort, removed);
                left.setZero();
            }
        }
        cost.subtract(removed);
    }

    /** Leaves in the first lot what is not taken of it. */
    private void shorten(boolean isShort) {
        lot.subtract(left);
        quantities.set(first, isShort ? lot.negate() : lot);
    }

    private void take(Decimal quantity, boolean isShort, Decimal removed) {
        price.multiply(quantity);
        removed.add(isShort ? price.negate() : price);
    }

    private void grow() {
        var largerQuantities = new DecimalArray();
        var largerPrices = new DecimalArray();
        for (int i = 0; i < lots; i++) {
            largerQuantities.set(i, quantities.get((first + i) & (capacity - 1), lot));
            largerPrices.set(i, prices.get((first + i) & (capacity - 1), price));
        }
        quantities = largerQuantities;
        prices = largerPrices;
        first = 0;
        capacity *= 2;
    }

    int lots() {
        return lots;
    }

    /** Of the lot at a place from the oldest. */
    Decimal quantity(int at, Decimal into) {
        return quantities.get((first + at) & (capacity - 1), into);
    }

    Decimal price(int at, Decimal into) {
        return prices.get((first + at) & (capacity - 1), into);
    }
}
