package io.peaktrade.trading.portfolio;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.Fill;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.RejectReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tracker and the book themselves, told by texts and doubles or by numbers and decimals. */
final class TrackedDesk implements Desk {
    /** What ids and numbers are given as. */
    enum Given {
        TEXTS_AND_DOUBLES,
        NUMBERS_AND_DECIMALS
    }

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final OrderTracker orders = new OrderTracker(recorder, new ManualTime(), TradingScope.of());
    private final Portfolio book;
    private final Given given;
    private final Set<String> withCapital;

    TrackedDesk(CostMethod method, Given given, Map<String, BigDecimal> capital, Instrument... instruments) {
        this.given = given;
        book = new Portfolio(recorder, new ManualTime(), method, instruments);
        withCapital = capital.keySet();
        capital.forEach(book::capital);
        orders.fillsTo(book);
    }

    private boolean texts() {
        return given == Given.TEXTS_AND_DOUBLES;
    }

    private static String text(long id) {
        return "c-" + id;
    }

    private static double real(@Nullable BigDecimal number) {
        return number == null ? Double.NaN : number.doubleValue();
    }

    @Override
    public void submitted(long id, Names names, BigDecimal quantity, BigDecimal expected) {
        if (texts()) {
            orders.submitted(
                    text(id),
                    names.strategy(),
                    names.venue(),
                    names.symbol(),
                    names.side(),
                    real(quantity),
                    real(expected));
        } else {
            orders.submitted(id, names.strategy(), names.venue(), names.symbol(), names.side(), quantity, expected);
        }
    }

    @Override
    public void acknowledged(long id) {
        if (texts()) {
            orders.acknowledged(text(id));
        } else {
            orders.acknowledged(id);
        }
    }

    @Override
    public void filled(long id, Filled by, Liquidity liquidity) {
        Fill fill = Fill.of(by.quantity(), by.price())
                .execution(by.execution())
                .liquidity(liquidity)
                .fee(by.fee(), by.feeCurrency());
        Names names = by.names();
        if (names != null) {
            fill = fill.of(names.strategy(), names.venue(), names.symbol(), names.side());
        }
        if (!texts()) {
            orders.filled(id, fill);
        } else if (names != null || by.fee() == null) {
            orders.filled(text(id), fill);
        } else {
            orders.filled(
                    text(id),
                    by.execution(),
                    real(by.quantity()),
                    real(by.price()),
                    liquidity,
                    real(by.fee()),
                    by.feeCurrency());
        }
    }

    @Override
    public void busted(long id, String execution) {
        if (texts()) {
            orders.busted(text(id), execution);
        } else {
            orders.busted(id, execution);
        }
    }

    @Override
    public void cancelRequested(long id) {
        if (texts()) {
            orders.cancelRequested(text(id));
        } else {
            orders.cancelRequested(id);
        }
    }

    @Override
    public void canceled(long id) {
        if (texts()) {
            orders.canceled(text(id));
        } else {
            orders.canceled(id);
        }
    }

    @Override
    public void rejected(long id, RejectReason reason) {
        if (texts()) {
            orders.rejected(text(id), reason);
        } else {
            orders.rejected(id, reason);
        }
    }

    @Override
    public void expired(long id) {
        if (texts()) {
            orders.expired(text(id));
        } else {
            orders.expired(id);
        }
    }

    @Override
    public void replaced(long id, long newId, BigDecimal quantity) {
        if (texts()) {
            orders.replaced(text(id), text(newId), real(quantity));
        } else {
            orders.replaced(id, newId, quantity);
        }
    }

    @Override
    public void mark(String symbol, BigDecimal price) {
        if (texts()) {
            book.mark(symbol, real(price));
        } else {
            book.mark(symbol, price);
        }
    }

    @Override
    public void rate(String currency, BigDecimal usd) {
        if (texts()) {
            book.rate(currency, real(usd));
        } else {
            book.rate(currency, usd);
        }
    }

    @Override
    public void funding(String strategy, String symbol, BigDecimal amount) {
        if (texts()) {
            book.funding(strategy, symbol, real(amount));
        } else {
            book.funding(strategy, symbol, amount);
        }
    }

    @Override
    public void capitalFlow(String strategy, BigDecimal usd) {
        if (texts()) {
            book.capitalFlow(strategy, real(usd));
        } else {
            book.capitalFlow(strategy, usd);
        }
    }

    @Override
    public Map<String, String> outcome() {
        Map<String, String> outcome = new TreeMap<>();
        counts("orders ", OrderFamilies.ORDERS, 0, outcome);
        counts("invalid ", OrderFamilies.INVALID, 0, outcome);
        counts("rejects ", OrderFamilies.REJECTS, 1, outcome);
        counts("fills ", OrderFamilies.FILLS, 1, outcome);
        counts("messages ", OrderFamilies.MESSAGES, 1, outcome);
        outcome.remove("messages new");
        long[] unpriced = {0};
        recorder.counter(OrderFamilies.FILLS_UNPRICED).forEach(series -> unpriced[0] += series.getCount());
        if (unpriced[0] > 0) {
            outcome.put("unpriced", Long.toString(unpriced[0]));
        }
        outcome.put("open", Integer.toString(orders.openOrders()));
        Set<String> strategies = new TreeSet<>(orders.strategies());
        strategies.addAll(book.strategies());
        strategies.addAll(withCapital);
        strategies.forEach(strategy -> addStrategy(strategy, outcome));
        return outcome;
    }

    private void counts(String kind, MetricFamily family, int label, Map<String, String> outcome) {
        Map<String, Long> counts = new TreeMap<>();
        recorder.counter(family)
                .forEach(series ->
                        counts.merge(kind + series.name().labelValues().get(label), series.getCount(), Long::sum));
        counts.values().removeIf(count -> count == 0);
        counts.forEach((name, count) -> outcome.put(name, Long.toString(count)));
    }

    private void addStrategy(String strategy, Map<String, String> outcome) {
        StrategyFigures figures = book.figures(strategy);
        outcome.put("realized " + strategy, Desk.text(figures.realizedUsd()));
        outcome.put("unrealized " + strategy, Desk.text(figures.unrealizedUsd()));
        outcome.put("fees " + strategy, Desk.text(figures.feesUsd()));
        outcome.put("funding " + strategy, Desk.text(figures.fundingUsd()));
        outcome.put("pnl " + strategy, Desk.text(figures.pnlUsd()));
        outcome.put("notional " + strategy, Desk.text(orders.notionalUsd(strategy)));
        outcome.put("adverse " + strategy, Desk.text(orders.slippageAdverseUsd(strategy)));
        outcome.put("favorable " + strategy, Desk.text(orders.slippageFavorableUsd(strategy)));
        if (figures.equityUsd() != null && figures.highWaterMarkUsd() != null) {
            outcome.put("equity " + strategy, Desk.text(figures.equityUsd()));
            outcome.put("high-water mark " + strategy, Desk.text(figures.highWaterMarkUsd()));
        }
        book.positions().keySet().forEach(symbol -> {
            if (book.holds(strategy, symbol)) {
                outcome.put("position " + strategy + " " + symbol, Desk.text(book.position(strategy, symbol)));
            }
        });
    }
}
