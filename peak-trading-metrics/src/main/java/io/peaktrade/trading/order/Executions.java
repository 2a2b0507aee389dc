package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.DecimalArray;
import org.jspecify.annotations.Nullable;

/** The fills with ids of all orders that are known. */
final class Executions {
    private static final int NUMBERS = 3;
    private static final int QUANTITY = 0;
    private static final int PRICE = 1;
    private static final int FEE = 2;

    private final HashTable<Execution> table = new HashTable<>(Execution[]::new);
    private final DecimalArray numbers = new DecimalArray();
    private @Nullable Execution free;
    private int slots;
    private int size;

    @Nullable
    Execution find(Order order, String id) {
        int hash = Execution.hash(order, id);
        for (int place = table.first(hash); place != HashTable.NONE; place = table.next(hash, place)) {
            Execution execution = table.at(place);
            if (execution != null && execution.is(order, id)) {
                return execution;
            }
        }
        return null;
    }

    /** The fill has an id. */
    void remember(Order order, String id, IncomingFill fill) {
        Execution execution = free == null ? new Execution(slots++) : free;
        free = execution.earlier;
        execution.order = order;
        execution.id = id;
        execution.hash = Execution.hash(order, id);
        execution.busted = false;
        execution.feeCurrency = fill.feeCurrency;
        execution.earlier = order.executions;
        order.executions = execution;
        numbers.set(execution.slot * NUMBERS + QUANTITY, fill.quantity);
        numbers.set(execution.slot * NUMBERS + PRICE, fill.price);
        numbers.set(execution.slot * NUMBERS + FEE, fill.fee);
        table.add(execution);
        size++;
    }

    void forgetAll(Order order) {
        Execution execution = order.executions;
        while (execution != null) {
            Execution earlier = execution.earlier;
            table.remove(execution);
            size--;
            execution.order = null;
            execution.earlier = free;
            free = execution;
            execution = earlier;
        }
        order.executions = null;
    }

    int size() {
        return size;
    }

    Decimal quantity(Execution of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + QUANTITY, into);
    }

    Decimal price(Execution of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + PRICE, into);
    }

    Decimal fee(Execution of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + FEE, into);
    }
}
