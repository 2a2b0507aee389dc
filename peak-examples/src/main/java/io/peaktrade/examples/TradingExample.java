package io.peaktrade.examples;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.Fill;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.state.StateFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

/** The programs of the page about trading. */
final class TradingExample {
    private TradingExample() {}

    static void follow(MetricsRecorder recorder, TimeSource time) {
        TradingScope scope = TradingScope.of()
                .symbols("BTC/USD")
                .strategies("momentum_strategy")
                .venues("kraken");
        OrderTracker orders = new OrderTracker(recorder, time, scope);
        orders.submitted("c-1", "momentum_strategy", "kraken", "BTC/USD", Side.BUY, 0.5, 64_000);
        orders.acknowledged("c-1");
        orders.filled("c-1", "exec-1", 0.2, 64_001, Liquidity.TAKER, 3.2);
        orders.replaced("c-1", "c-2", 0.4);
        orders.filled("c-2", "exec-2", 0.2, 64_002, Liquidity.MAKER, 1.6);
        orders.busted("c-2", "exec-2");
    }

    static Portfolio book(MetricsRecorder recorder, TimeSource time, OrderTracker orders) {
        Portfolio book = new Portfolio(
                recorder,
                time,
                CostMethod.AVERAGE,
                Instrument.spot("BTC/USD"),
                Instrument.future("ESZ6").multiplier(50));
        orders.fillsTo(book);
        book.capital("momentum_strategy", 100_000);
        book.open("momentum_strategy", "BTC/USD", 0.5, 63_000);
        book.rate("EUR", 1.08);
        book.mark("BTC/USD", 64_100);
        book.funding("momentum_strategy", "BTC/USD", -1.25);
        book.startDay("momentum_strategy");
        return book;
    }

    static Portfolio survive(MetricsRecorder recorder, TimeSource time, Path file) {
        StateFile state = new StateFile(file);
        Runtime.getRuntime().addShutdownHook(new Thread(state::close));
        return new Portfolio(recorder, time, state, CostMethod.FIFO, Instrument.spot("BTC/USD"));
    }

    static void flip(Portfolio book) {
        book.fill("carry", "ETH/EUR", Side.BUY, 2, 2_000, 1);
        book.fill("carry", "ETH/EUR", Side.BUY, 1, 2_300, 1);
        book.fill("carry", "ETH/EUR", Side.SELL, 4, 2_400, 2);
        book.mark("ETH/EUR", 2_350);
    }

    /** A message by its tags: 35=8. */
    static void executionReport(OrderTracker orders, Map<Integer, String> tags) {
        String id = tags.getOrDefault(11, "");
        switch (tags.getOrDefault(150, "")) {
            case "0" -> orders.acknowledged(id);
            case "F" -> orders.filled(id, fill(tags));
            case "H" -> orders.busted(tags.get(11), tags.get(19));
            case "4" -> orders.canceled(tags.getOrDefault(41, id));
            case "5" -> orders.replaced(tags.getOrDefault(41, ""), id, new BigDecimal(tags.getOrDefault(38, "0")));
            case "8" -> orders.rejected(id, reason(tags.getOrDefault(103, "")));
            case "C", "3" -> orders.expired(id);
            default -> {} // pending states change nothing
        }
    }

    private static Fill fill(Map<Integer, String> tags) {
        return Fill.of(new BigDecimal(tags.getOrDefault(32, "0")), new BigDecimal(tags.getOrDefault(31, "0")))
                .execution(tags.get(17))
                .liquidity("1".equals(tags.get(851)) ? Liquidity.MAKER : Liquidity.TAKER)
                .fee(new BigDecimal(tags.getOrDefault(12, "0")), tags.get(479));
    }

    private static RejectReason reason(String code) {
        return switch (code) {
            case "1" -> RejectReason.UNKNOWN_SYMBOL;
            case "2" -> RejectReason.MARKET_CLOSED;
            case "3" -> RejectReason.SIZE_LIMIT;
            case "6" -> RejectReason.DUPLICATE_ID;
            case "16" -> RejectReason.PRICE_BAND;
            default -> RejectReason.OTHER;
        };
    }
}
