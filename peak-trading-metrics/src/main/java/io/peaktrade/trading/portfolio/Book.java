package io.peaktrade.trading.portfolio;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.order.BookedFill;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events do to positions and money; callers hold its lock. */
final class Book {
    Book(MetricsRecorder recorder, CostMethod method, Instrument... instruments) {}

    void open(String strategy, String symbol, double quantity, double price) {}

    void open(String strategy, String symbol, BigDecimal quantity, BigDecimal price) {}

    void capital(String strategy, double usd) {}

    void capital(String strategy, BigDecimal usd) {}

    void capitalFlow(String strategy, double usd) {}

    void capitalFlow(String strategy, BigDecimal usd) {}

    void fill(
            String strategy,
            String symbol,
            Side side,
            double quantity,
            double price,
            double fee,
            @Nullable String currency) {}

    void fill(
            String strategy,
            String symbol,
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fee,
            @Nullable String currency) {}

    void mark(String symbol, double price) {}

    void mark(String symbol, BigDecimal price) {}

    void rate(String currency, double usd) {}

    void rate(String currency, BigDecimal usd) {}

    void funding(String strategy, String symbol, double amount) {}

    void funding(String strategy, String symbol, BigDecimal amount) {}

    void startDay(String strategy) {}

    boolean apply(BookedFill fill, Decimal usdPerPoint) {
        return false;
    }

    boolean valueAtMark(String symbol, Decimal usd) {
        return false;
    }

    boolean usdPerPoint(String symbol, Decimal usd) {
        return false;
    }

    Set<String> strategies() {
        return Set.of();
    }

    Map<String, BigDecimal> positions() {
        return Map.of();
    }

    BigDecimal position(String strategy, String symbol) {
        return BigDecimal.ZERO;
    }

    StrategyFigures figures(String strategy) {
        return new StrategyFigures(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null);
    }
}
