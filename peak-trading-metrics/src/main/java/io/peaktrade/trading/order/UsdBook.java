package io.peaktrade.trading.order;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.QuoteCurrency;

/** Prices the fills of a tracker without a book: what is quoted in USD, with a multiplier of 1; it knows no marks. */
final class UsdBook implements FillBook {
    private final LabelledCounter unpriced;

    UsdBook(MetricsRecorder recorder) {
        unpriced = recorder.counter(OrderFamilies.FILLS_UNPRICED);
    }

    @Override
    public boolean apply(BookedFill fill, Decimal usdPerPoint) {
        boolean priced = usdPerPoint(fill.symbol(), usdPerPoint);
        if (!priced) {
            unpriced.inc(fill.strategy());
        }
        return priced;
    }

    @Override
    public boolean valueAtMark(String symbol, Decimal usd) {
        return false;
    }

    @Override
    public boolean usdPerPoint(String symbol, Decimal usd) {
        usd.set(1, 0);
        return QuoteCurrency.isUsd(symbol);
    }
}
