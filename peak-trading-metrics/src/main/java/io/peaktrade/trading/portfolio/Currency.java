package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.QuoteCurrency;
import java.util.ArrayList;
import java.util.List;

/** A currency with its rate, and what is quoted in it. */
final class Currency {
    final String code;
    /** Of a unit, in US dollars; zero while it is unknown. */
    final Decimal usd = new Decimal();

    final List<Market> markets = new ArrayList<>();

    Currency(String code) {
        this.code = code;
        if (isUsd()) {
            usd.set(1, 0);
        }
    }

    boolean isUsd() {
        return code.equals(QuoteCurrency.USD);
    }

    boolean hasRate() {
        return !usd.isZero();
    }
}
