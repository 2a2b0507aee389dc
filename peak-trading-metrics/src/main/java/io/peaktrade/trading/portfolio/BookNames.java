package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.QuoteCurrency;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strategies, symbols and currencies of a book, made when they are declared or met. */
final class BookNames {
    private final BookGauges gauges;
    private final CostMethod method;
    private final Map<String, Instrument> instruments = new HashMap<>();
    private final Map<String, StrategyAccount> accounts = new HashMap<>();
    private final Map<String, Market> markets = new HashMap<>();
    private final Map<String, Currency> currencies = new HashMap<>();

    BookNames(BookGauges gauges, CostMethod method, Instrument... instruments) {
        this.gauges = gauges;
        this.method = method;
        for (Instrument instrument : instruments) {
            Instrument other = this.instruments.put(instrument.symbol(), instrument);
            if (other != null && !other.equals(instrument)) {
                throw new IllegalArgumentException("instrument %s is given twice, as %s and as %s: give it once"
                        .formatted(instrument.symbol(), other, instrument));
            }
        }
    }

    /** At wiring: throws where something else shows the strategy already. */
    StrategyAccount declared(String strategy) {
        StrategyAccount known = accounts.get(strategy);
        if (known != null) {
            return known;
        }
        var account = new StrategyAccount(strategy);
        gauges.declare(account);
        accounts.put(strategy, account);
        return account;
    }

    StrategyAccount account(String strategy) {
        StrategyAccount known = accounts.get(strategy);
        if (known != null) {
            return known;
        }
        var account = new StrategyAccount(strategy);
        accounts.put(strategy, account);
        gauges.meet(account);
        return account;
    }

    Holding holding(StrategyAccount account, Market market) {
        Holding known = account.holdings.get(market.symbol);
        if (known != null) {
            return known;
        }
        var holding = new Holding(account, market, method);
        account.holdings.put(market.symbol, holding);
        market.holdings.add(holding);
        return holding;
    }

    /** A market whose position is known from now on. */
    Market traded(String symbol) {
        Market market = market(symbol);
        if (!market.isTraded) {
            market.isTraded = true;
            gauges.meet(market);
        }
        return market;
    }

    Market market(String symbol) {
        Market known = markets.get(symbol);
        if (known != null) {
            return known;
        }
        Market market = marketOf(instruments.get(symbol), symbol);
        market.quote.markets.add(market);
        markets.put(symbol, market);
        return market;
    }

    private Market marketOf(@Nullable Instrument declared, String symbol) {
        return declared == null
                ? new Market(symbol, BigDecimal.ONE, currency(QuoteCurrency.of(symbol)), Market.isLinear(symbol))
                : new Market(symbol, declared.multiplier(), currency(declared.quote()), true);
    }

    Currency currency(String code) {
        Currency known = currencies.get(code);
        if (known != null) {
            return known;
        }
        var currency = new Currency(code);
        currencies.put(code, currency);
        return currency;
    }

    @Nullable
    StrategyAccount known(String strategy) {
        return accounts.get(strategy);
    }

    @Nullable
    Holding known(String strategy, String symbol) {
        StrategyAccount account = accounts.get(strategy);
        return account == null ? null : account.holdings.get(symbol);
    }

    Collection<StrategyAccount> accounts() {
        return accounts.values();
    }

    Collection<Market> markets() {
        return markets.values();
    }

    Collection<Currency> currencies() {
        return currencies.values();
    }

    CostMethod method() {
        return method;
    }
}
