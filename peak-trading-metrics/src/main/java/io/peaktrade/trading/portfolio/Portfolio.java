package io.peaktrade.trading.portfolio;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.order.BookedFill;
import io.peaktrade.trading.order.FillBook;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.state.StateFile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The book of all strategies: positions, profit and loss, equity, exposure, in exact decimals. Netting, for each strategy
 * and symbol. Safe for all threads: events take turns; a fill costs some 100 ns and no garbage. Recording never throws:
 * what carries no usable number is counted in {@code peak_order_events_invalid_total}, money without a rate in {@code
 * peak_fills_unpriced_total}.
 */
public final class Portfolio implements FillBook {
    private final Book book;

    /** A book that begins empty, or with what {@link #open} and {@link #capital} say. */
    public Portfolio(MetricsRecorder recorder, TimeSource time, CostMethod method, Instrument... instruments) {
        book = new Book(recorder, time, method, instruments);
    }

    /** A book that goes on where the file's left off; what {@link #open} and {@link #capital} say counts only if new. */
    public Portfolio(
            MetricsRecorder recorder, TimeSource time, StateFile state, CostMethod method, Instrument... instruments) {
        book = new Book(recorder, time, method, instruments);
        book.keepIn(state);
    }

    /** At wiring: what the strategy holds at the start, negative when short, and the price that it cost. */
    public void open(String strategy, String symbol, double quantity, double price) {
        synchronized (book) {
            book.open(strategy, symbol, book.first.set(quantity) && book.second.set(price));
        }
    }

    /** At wiring: what the strategy has to trade with, above 0; its equity and high-water mark begin with it. */
    public void capital(String strategy, double usd) {
        synchronized (book) {
            book.capital(strategy, book.first.set(usd));
        }
    }

    /** Money that was added to the capital, or taken from it when negative: no profit, no loss. */
    public void capitalFlow(String strategy, double usd) {
        synchronized (book) {
            book.capitalFlow(strategy, book.first.set(usd));
        }
    }

    /** A fill of an order that no tracker follows; the fee is in the quote currency. */
    public void fill(String strategy, String symbol, Side side, double quantity, double price, double fee) {
        synchronized (book) {
            book.fill(strategy, symbol, side, book.numbers(quantity, price, fee), null);
        }
    }

    /** A fill of an order that no tracker follows; the fee is in a currency of its own. */
    public void fill(
            String strategy,
            String symbol,
            Side side,
            double quantity,
            double price,
            double fee,
            @Nullable String feeCurrency) {
        synchronized (book) {
            book.fill(strategy, symbol, side, book.numbers(quantity, price, fee), feeCurrency);
        }
    }

    /** The price at which positions of the symbol are valued from now on. */
    public void mark(String symbol, double price) {
        synchronized (book) {
            book.mark(symbol, book.first.set(price));
        }
    }

    /** What a unit of the currency is in US dollars from now on; for USD itself it is ignored. */
    public void rate(String currency, double usd) {
        synchronized (book) {
            book.rate(currency, book.first.set(usd));
        }
    }

    /** Funding of a position in the quote currency of the symbol: received when positive, paid when negative. */
    public void funding(String strategy, String symbol, double amount) {
        synchronized (book) {
            book.funding(strategy, symbol, book.first.set(amount));
        }
    }

    public void open(String strategy, String symbol, BigDecimal quantity, BigDecimal price) {
        synchronized (book) {
            book.open(strategy, symbol, book.first.set(quantity) && book.second.set(price));
        }
    }

    public void capital(String strategy, BigDecimal usd) {
        synchronized (book) {
            book.capital(strategy, book.first.set(usd));
        }
    }

    public void capitalFlow(String strategy, BigDecimal usd) {
        synchronized (book) {
            book.capitalFlow(strategy, book.first.set(usd));
        }
    }

    public void fill(String strategy, String symbol, Side side, BigDecimal quantity, BigDecimal price, BigDecimal fee) {
        synchronized (book) {
            book.fill(strategy, symbol, side, book.numbers(quantity, price, fee), null);
        }
    }

    public void fill(
            String strategy,
            String symbol,
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fee,
            @Nullable String feeCurrency) {
        synchronized (book) {
            book.fill(strategy, symbol, side, book.numbers(quantity, price, fee), feeCurrency);
        }
    }

    public void mark(String symbol, BigDecimal price) {
        synchronized (book) {
            book.mark(symbol, book.first.set(price));
        }
    }

    public void rate(String currency, BigDecimal usd) {
        synchronized (book) {
            book.rate(currency, book.first.set(usd));
        }
    }

    public void funding(String strategy, String symbol, BigDecimal amount) {
        synchronized (book) {
            book.funding(strategy, symbol, book.first.set(amount));
        }
    }

    /** The daily profit and loss of the strategy begins now. */
    public void startDay(String strategy) {
        synchronized (book) {
            book.startDay(strategy);
        }
    }

    @Override
    public boolean apply(BookedFill fill, Decimal usdPerPoint) {
        synchronized (book) {
            return book.apply(fill, usdPerPoint);
        }
    }

    @Override
    public boolean valueAtMark(String symbol, Decimal usd) {
        synchronized (book) {
            return book.valueAtMark(symbol, usd);
        }
    }

    @Override
    public boolean usdPerPoint(String symbol, Decimal usd) {
        synchronized (book) {
            return book.usdPerPoint(symbol, usd);
        }
    }

    /** The strategies that the book has heard of. */
    public Set<String> strategies() {
        synchronized (book) {
            return book.strategies();
        }
    }

    /** The net position over all strategies of each symbol that ever had a fill or was held at the start. */
    public Map<String, BigDecimal> positions() {
        synchronized (book) {
            return book.positions();
        }
    }

    /** What the strategy holds of the symbol, negative when short. */
    public BigDecimal position(String strategy, String symbol) {
        synchronized (book) {
            return book.position(strategy, symbol);
        }
    }

    /** Whether the strategy ever held the symbol, even if it holds nothing of it now. */
    boolean holds(String strategy, String symbol) {
        synchronized (book) {
            return book.holds(strategy, symbol);
        }
    }

    /** The money of the strategy now; all zero for one that the book has not heard of. */
    public StrategyFigures figures(String strategy) {
        synchronized (book) {
            return book.figures(strategy);
        }
    }
}
