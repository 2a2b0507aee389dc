package io.peaktrade.examples;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.replay.CounterTotals;
import io.peaktrade.examples.venue.Journal;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderStatus;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.portfolio.StrategyFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the day came to, as text, as the order tracker, the portfolio and the journal say it. */
record Summary(Candles candles, Told told, TradingDay day, MarketClock clock) {

    /** Who is asked. */
    record Told(OrderTracker orders, Portfolio book, TradeLog trades, Journal journal, CounterTotals totals) {}

    String text() {
        var text = new StringBuilder();
        line(text, "Summary at %s market time, after %d candles", Instant.ofEpochMilli(clock.marketMillis()), played());
        line(text, "  orders     %s", counts(orders(), OrderStatus.values(), OrderStatus::text));
        line(text, "  API calls  %s", counts(told.journal().apiCalls(), ApiStatus.values(), ApiStatus::text));
        line(text, "  cache      L1 %s; L2 %s", lookUps("L1"), lookUps("L2"));
        for (String symbol : candles.symbols()) {
            line(text, "  %-24s %14s units", symbol, units(symbol));
        }
        ExampleModule.strategyNames().stream().sorted().forEach(strategy -> line(text, "%s", strategy(strategy)));
        if (told.orders().openOrders() > 0) {
            line(text, "  %d orders are open", told.orders().openOrders());
        }
        return text.toString();
    }

    private String strategy(String strategy) {
        StrategyFigures money = told.book().figures(strategy);
        return "  %-24s %14s USD after fees of %s, sized %.0f USD; %d fills, %d won, %d lost"
                .formatted(
                        strategy,
                        usd(money.pnlUsd()),
                        usd(money.feesUsd().negate()),
                        day.notionalUsd(strategy),
                        told.trades().of(strategy).size(),
                        told.trades().won(strategy),
                        told.trades().lost(strategy));
    }

    /** The day so far in a line. */
    String progress() {
        BigDecimal pnl = ExampleModule.strategyNames().stream()
                .map(strategy -> told.book().figures(strategy).pnlUsd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "%s  %d candles  %d orders filled  P&L %s USD"
                .formatted(
                        Instant.ofEpochMilli(clock.marketMillis()),
                        played(),
                        orders().getOrDefault(OrderStatus.FILLED.text(), 0L),
                        usd(pnl));
    }

    private Map<String, Long> orders() {
        return told.totals().by("status", OrderFamilies.ORDERS);
    }

    private int played() {
        return day.played();
    }

    private String lookUps(String level) {
        Map<String, Long> counts = told.journal().lookUps(level);
        return "%d hits, %d misses".formatted(counts.getOrDefault("hit", 0L), counts.getOrDefault("miss", 0L));
    }

    private String units(String symbol) {
        BigDecimal units = told.book().positions().getOrDefault(symbol, BigDecimal.ZERO);
        return units.setScale(4).toPlainString();
    }

    private static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "%+.2f", amount);
    }

    private static <S> String counts(Map<String, Long> counts, S[] statuses, Function<S, String> text) {
        return counts.isEmpty()
                ? "none"
                : Arrays.stream(statuses)
                        .map(text)
                        .filter(counts::containsKey)
                        .map(status -> "%s %d".formatted(status, counts.get(status)))
                        .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
