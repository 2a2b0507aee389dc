package io.peaktrade.trading.portfolio;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.order.BookedFill;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.state.StateFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What events do to positions and money. Callers hold its lock. */
final class Book {
    /** The numbers of the event. */
    final Decimal first = new Decimal();

    final Decimal second = new Decimal();

    private final BookNames names;
    private final BookState kept;
    private final TimeSource time;
    private final LabelledCounter unpriced;
    private final CounterSeries badValues;
    private final DirectFills direct;
    private final BookedFill incoming = new BookedFill();
    private final Decimal signed = new Decimal();
    private final Decimal usd = new Decimal();
    private final Decimal realized = new Decimal();
    private final Decimal change = new Decimal();
    private @Nullable StateFile state;

    Book(MetricsRecorder recorder, TimeSource time, CostMethod method, Instrument... instruments) {
        names = new BookNames(new BookGauges(recorder, this), method, instruments);
        kept = new BookState(names);
        this.time = time;
        unpriced = recorder.counter(OrderFamilies.FILLS_UNPRICED);
        badValues = recorder.counter(OrderFamilies.INVALID).at("bad_value");
        direct = new DirectFills(recorder);
    }

    /** At wiring, before any event. */
    void keepIn(StateFile file) {
        kept.restore(file.restored(BookState.SECTION), file.path());
        names.markets().forEach(this::revalue);
        // Only now, as the file may be saved at any moment.
        file.section(BookState.SECTION, this::rows);
        state = file;
    }

    private synchronized List<List<String>> rows() {
        return kept.rows();
    }

    void open(String strategy, String symbol, boolean usable) {
        if (!usable) {
            throw new IllegalArgumentException(
                    "quantity and price of %s at the start must be numbers between 1e-18 and 1e18, like 0.5 and 63000"
                            .formatted(symbol));
        }
        if (kept.isRestored(strategy)) {
            return;
        }
        StrategyAccount account = names.declared(strategy);
        Market market = names.traded(symbol);
        if (!first.isZero()) {
            names.holding(account, market).change(first, second, realized);
            market.position.add(first);
            price(market, second);
        }
        changed();
    }

    void capital(String strategy, boolean usable) {
        if (!usable || first.signum() <= 0) {
            throw new IllegalArgumentException(
                    "capital of %s must be above 0 and at most 1e18, like 100000, but is '%s'"
                            .formatted(strategy, usable ? first : "no such number"));
        }
        StrategyAccount account = names.declared(strategy);
        if (!(kept.isRestored(strategy) && account.hasCapital)) {
            account.begin(first);
            changed();
        }
    }

    void capitalFlow(@Nullable String strategy, boolean usable) {
        if (strategy == null || !usable) {
            badValues.inc();
        } else {
            names.account(strategy).capital.add(first);
            changed();
        }
    }

    boolean numbers(double quantity, double price, double fee) {
        return incoming.quantity().set(quantity)
                && incoming.price().set(price)
                && incoming.fee().set(fee);
    }

    boolean numbers(@Nullable BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal fee) {
        return incoming.quantity().set(quantity)
                && incoming.price().set(price)
                && incoming.fee().set(fee);
    }

    void fill(
            @Nullable String strategy,
            @Nullable String symbol,
            @Nullable Side side,
            boolean usable,
            @Nullable String feeCurrency) {
        if (strategy == null
                || symbol == null
                || side == null
                || !usable
                || incoming.quantity().signum() <= 0) {
            badValues.inc();
        } else if (apply(incoming.of(strategy, symbol, side).feeIn(feeCurrency), usd)) {
            direct.count(incoming, usd);
        }
    }

    boolean apply(BookedFill fill, Decimal usdPerPoint) {
        StrategyAccount account = names.account(fill.strategy());
        Market market = names.traded(fill.symbol());
        account.isActive = true;
        signed.set(fill.quantity());
        if (fill.side() == Side.SELL) {
            signed.negate();
        }
        names.holding(account, market).change(signed, fill.price(), realized);
        market.position.add(signed);
        boolean priced = usdPerPoint(market, usdPerPoint);
        if (priced) {
            account.addTo(account.realized, market.toUsd(realized));
        }
        if (!fee(account, market, fill) || !priced) {
            unpriced.inc(fill.strategy());
        }
        afterFill(account, market, fill.price());
        return priced;
    }

    /** Says whether it could be counted; what is paid back is a fee below zero. */
    private boolean fee(StrategyAccount account, Market market, BookedFill fill) {
        if (fill.fee().isZero()) {
            return true;
        }
        String named = fill.feeCurrency();
        Currency currency = named == null || named.isEmpty() ? market.quote : names.currency(named);
        if (!currency.hasRate()) {
            return false;
        }
        account.addTo(
                account.fees, signed.set(fill.fee()).multiply(currency.usd).negate());
        return true;
    }

    private void afterFill(StrategyAccount account, Market market, Decimal price) {
        if (market.isMarked) {
            revalue(names.holding(account, market));
            account.takeEquity();
        } else {
            price(market, price);
            account.takeEquity();
        }
        changed();
    }

    /** The price at which all positions of the market are valued from now on. */
    private void price(Market market, Decimal price) {
        market.price.set(price);
        market.hasPrice = true;
        revalue(market);
        takeEquity(market);
    }

    private void revalue(Market market) {
        for (int i = 0; i < market.holdings.size(); i++) {
            revalue(market.holdings.get(i));
        }
    }

    private void revalue(Holding holding) {
        holding.account.addTo(holding.account.unrealized, holding.revalue(change));
    }

    private static void takeEquity(Market market) {
        for (int i = 0; i < market.holdings.size(); i++) {
            market.holdings.get(i).account.takeEquity();
        }
    }

    void mark(@Nullable String symbol, boolean usable) {
        if (symbol == null || !usable) {
            badValues.inc();
            return;
        }
        Market market = names.market(symbol);
        market.isMarked = true;
        price(market, first);
        changed();
    }

    void rate(@Nullable String code, boolean usable) {
        if (code == null || !usable || first.signum() <= 0) {
            badValues.inc();
            return;
        }
        Currency currency = names.currency(code);
        if (!currency.isUsd()) {
            currency.usd.set(first);
            revalue(currency);
            changed();
        }
    }

    /** All positions first, as the event may move several of a strategy. */
    private void revalue(Currency currency) {
        for (int i = 0; i < currency.markets.size(); i++) {
            revalue(currency.markets.get(i));
        }
        for (int i = 0; i < currency.markets.size(); i++) {
            takeEquity(currency.markets.get(i));
        }
    }

    void funding(@Nullable String strategy, @Nullable String symbol, boolean usable) {
        if (strategy == null || symbol == null || !usable) {
            badValues.inc();
            return;
        }
        StrategyAccount account = names.account(strategy);
        account.isActive = true;
        Currency currency = names.market(symbol).quote;
        if (currency.hasRate()) {
            account.addTo(account.funding, first.multiply(currency.usd));
            account.takeEquity();
        } else if (!first.isZero()) {
            unpriced.inc(strategy);
        }
        changed();
    }

    void startDay(@Nullable String strategy) {
        if (strategy == null) {
            badValues.inc();
        } else {
            StrategyAccount account = names.account(strategy);
            account.dayStartPnl.set(account.pnl);
            account.dayStartMillis = time.epochMillis();
            account.hasDay = true;
            changed();
        }
    }

    private void changed() {
        if (state != null) {
            state.changed();
        }
    }

    private static boolean usdPerPoint(Market market, Decimal into) {
        into.set(1, 0);
        if (!market.isPriced()) {
            return false;
        }
        market.toUsd(into);
        return true;
    }

    boolean usdPerPoint(String symbol, Decimal usd) {
        return usdPerPoint(names.market(symbol), usd);
    }

    boolean valueAtMark(String symbol, Decimal usd) {
        Market market = names.market(symbol);
        if (!market.hasPrice || !usdPerPoint(market, usd)) {
            return false;
        }
        usd.multiply(market.price);
        return true;
    }

    Set<String> strategies() {
        Set<String> active = new TreeSet<>();
        names.accounts().forEach(account -> {
            if (account.isActive) {
                active.add(account.name);
            }
        });
        return active;
    }

    Map<String, BigDecimal> positions() {
        Map<String, BigDecimal> positions = new TreeMap<>();
        names.markets().forEach(market -> {
            if (market.isTraded) {
                positions.put(market.symbol, market.position.toBigDecimal());
            }
        });
        return positions;
    }

    BigDecimal position(String strategy, String symbol) {
        Holding holding = names.known(strategy, symbol);
        return holding == null ? BigDecimal.ZERO : holding.quantity.toBigDecimal();
    }

    boolean holds(String strategy, String symbol) {
        return names.known(strategy, symbol) != null;
    }

    StrategyFigures figures(String strategy) {
        StrategyAccount account = names.known(strategy);
        return account == null ? StrategyFigures.NONE : account.figures();
    }
}
