package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The positions and the money of a strategy, in US dollars. */
final class StrategyAccount {
    final String name;
    final Map<String, Holding> holdings = new LinkedHashMap<>();
    final Decimal realized = new Decimal();
    final Decimal unrealized = new Decimal();
    final Decimal fees = new Decimal();
    final Decimal funding = new Decimal();
    /** The sum of the four, always. */
    final Decimal pnl = new Decimal();
    /** Zero while there is none. */
    final Decimal capital = new Decimal();
    /** The highest equity less the capital, which flows of capital do not change. */
    final Decimal highestPnl = new Decimal();

    final Decimal dayStartPnl = new Decimal();
    long dayStartMillis;
    boolean hasCapital;
    boolean hasDay;
    /** Whether it had a fill or funding. */
    boolean isActive;

    StrategyAccount(String name) {
        this.name = name;
    }

    void addTo(Decimal component, Decimal usd) {
        component.add(usd);
        pnl.add(usd);
    }

    /** The equity and its high-water mark begin, at the capital or above. */
    void begin(Decimal usd) {
        if (hasCapital) {
            throw new IllegalStateException(
                    "capital of %s is set already, to %s: move it with capitalFlow".formatted(name, capital));
        }
        capital.add(usd);
        hasCapital = true;
        takeEquity();
    }

    /** After each whole event. */
    void takeEquity() {
        if (hasCapital && pnl.compareTo(highestPnl) > 0) {
            highestPnl.set(pnl);
        }
    }

    StrategyFigures figures() {
        BigDecimal capitalUsd = capital.toBigDecimal();
        BigDecimal pnlUsd = pnl.toBigDecimal();
        return new StrategyFigures(
                realized.toBigDecimal(),
                unrealized.toBigDecimal(),
                fees.toBigDecimal(),
                funding.toBigDecimal(),
                hasDay ? pnlUsd.subtract(dayStartPnl.toBigDecimal()) : null,
                withCapital(capitalUsd.add(pnlUsd)),
                withCapital(capitalUsd.add(highestPnl.toBigDecimal())));
    }

    private @Nullable BigDecimal withCapital(BigDecimal usd) {
        return hasCapital ? usd : null;
    }
}
