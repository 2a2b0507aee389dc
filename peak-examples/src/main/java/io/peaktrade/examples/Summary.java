package io.peaktrade.examples;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.ledger.Journal;
import io.peaktrade.examples.ledger.Ledger;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.trading.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results of the day as text; the counters and gauges at /metrics show the same. */
record Summary(Ledger ledger, Journal journal, OrderDesk desk, TradingDay day, MarketClock clock) {
    String text() {
        var text = new StringBuilder();
        line(text, "Summary at %s market time, after %d candles", Instant.ofEpochMilli(clock.marketMillis()), played());
        line(text, "  orders     %s", counts(journal.orders(), OrderStatus.values(), OrderStatus::text));
        line(text, "  API calls  %s", counts(journal.apiCalls(), ApiStatus.values(), ApiStatus::text));
        line(text, "  cache      L1 %s; L2 %s", lookUps("L1"), lookUps("L2"));
        for (String symbol : ledger.symbols()) {
            line(
                    text,
                    "  %-24s %14s units at %s USD",
                    symbol,
                    units(symbol),
                    ledger.markUsd(symbol).toPlainString());
        }
        for (String strategy : ledger.strategies()) {
            line(
                    text,
                    "  %-24s %14s USD after fees, sized %.0f USD",
                    strategy,
                    usd(ledger.pnlUsd(strategy)),
                    day.notionalUsd(strategy));
        }
        if (desk.unanswered() > 0) {
            line(text, "  %d orders are unanswered", desk.unanswered());
        }
        return text.toString();
    }

    /** Describes the day so far in one line. */
    String progress() {
        BigDecimal pnl = ledger.strategies().stream().map(ledger::pnlUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "%s  %d candles  %d orders filled  P&L %s USD"
                .formatted(
                        Instant.ofEpochMilli(clock.marketMillis()),
                        played(),
                        journal.orders().getOrDefault(OrderStatus.FILLED.text(), 0L),
                        usd(pnl));
    }

    private int played() {
        return day.played();
    }

    private String lookUps(String level) {
        Map<String, Long> counts = journal.lookUps(level);
        return "%d hits, %d misses".formatted(counts.getOrDefault("hit", 0L), counts.getOrDefault("miss", 0L));
    }

    private String units(String symbol) {
        return ledger.units(symbol).setScale(4).toPlainString();
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
