package io.peaktrade.examples.replay;

import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a row by their columns; the empty text where there is none. */
final class Fields {
    private final Map<Column, String> values = new EnumMap<>(Column.class);

    void put(Column column, String value) {
        values.put(column, value);
    }

    String text(Column column) {
        return values.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(Column column) {
        return has(column) ? text(column) : null;
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }

    Amount amount(Column column) {
        return Amount.of(text(column));
    }

    /** Null where there is none, or none that is finite. */
    @Nullable
    BigDecimal decimal(Column column) {
        return has(column) ? amount(column).decimal() : null;
    }

    /** Zero where there is none. */
    double approximate(Column column) {
        return has(column) ? amount(column).approximate() : 0;
    }

    /** Says that nothing of it is NaN or infinite; what is absent is not. */
    boolean isFinite(Column column) {
        return !has(column) || amount(column).decimal() != null;
    }

    /** Of a row that must have one. */
    Side side() {
        return text(Column.SIDE).equalsIgnoreCase(Side.BUY.text()) ? Side.BUY : Side.SELL;
    }

    @Nullable
    Side sideOrNull() {
        return has(Column.SIDE) ? side() : null;
    }
}
