package io.peaktrade.trading.portfolio;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.UsdCounter;
import io.peaktrade.trading.order.BookedFill;
import io.peaktrade.trading.order.OrderFamilies;
import java.util.HashMap;
import java.util.Map;

/** Counts the notional of fills that no tracker hands over, which would count it itself. */
final class DirectFills {
    private final LabelledCounter notional;
    private final Map<String, UsdCounter> byStrategy = new HashMap<>();
    private final Decimal usd = new Decimal();

    DirectFills(MetricsRecorder recorder) {
        notional = recorder.counter(OrderFamilies.FILL_NOTIONAL);
    }

    void count(BookedFill fill, Decimal usdPerPoint) {
        UsdCounter counter = byStrategy.get(fill.strategy());
        if (counter == null) {
            counter = new UsdCounter(notional.at(fill.strategy()));
            byStrategy.put(fill.strategy(), counter);
        }
        counter.add(usd.set(fill.price()).abs().multiply(fill.quantity()).multiply(usdPerPoint));
    }
}
