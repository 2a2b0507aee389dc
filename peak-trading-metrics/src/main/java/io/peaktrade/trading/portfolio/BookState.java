package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A book as rows of text and back.
 *
 * <pre>
 *   method   AVERAGE
 *   rate     EUR                1.08
 *   price    BTC/USD            64100        mark, or fill until the first mark
 *   account  momentum_strategy  realized     fees  funding  capital or -  highest P&L
 *                               P&L at the day's start or -  its Unix milliseconds
 *   held     momentum_strategy  BTC/USD      quantity  cost
 *   lot      momentum_strategy  BTC/USD      quantity  price         (FIFO, the oldest first)
 * </pre>
 */
final class BookState {
    static final String SECTION = "portfolio";
    private static final String NONE = "-";

    private final BookNames names;
    private final Set<String> restored = new HashSet<>();
    private final Decimal first = new Decimal();
    private final Decimal second = new Decimal();

    BookState(BookNames names) {
        this.names = names;
    }

    /** Whether the strategy goes on from a file, so that what the program says of its start is the past. */
    boolean isRestored(String strategy) {
        return restored.contains(strategy);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("method", names.method().name()));
        names.currencies().stream()
                .filter(currency -> currency.hasRate() && !currency.isUsd())
                .forEach(currency -> rows.add(List.of("rate", currency.code, currency.usd.toString())));
        names.markets().stream()
                .filter(market -> market.hasPrice)
                .forEach(market -> rows.add(
                        List.of("price", market.symbol, market.price.toString(), market.isMarked ? "mark" : "fill")));
        names.accounts().forEach(account -> addRows(account, rows));
        return rows;
    }

    private void addRows(StrategyAccount account, List<List<String>> rows) {
        rows.add(List.of(
                "account",
                account.name,
                account.realized.toString(),
                account.fees.toString(),
                account.funding.toString(),
                account.hasCapital ? account.capital.toString() : NONE,
                account.highestPnl.toString(),
                account.hasDay ? account.dayStartPnl.toString() : NONE,
                Long.toString(account.dayStartMillis)));
        account.holdings.values().forEach(holding -> addRows(holding, rows));
    }

    private void addRows(Holding holding, List<List<String>> rows) {
        String strategy = holding.account.name;
        String symbol = holding.market.symbol;
        rows.add(List.of(
                "held",
                strategy,
                symbol,
                holding.quantity.toString(),
                holding.basis.cost().toString()));
        if (holding.basis instanceof FifoCost fifo) {
            for (int i = 0; i < fifo.lots(); i++) {
                rows.add(List.of(
                        "lot",
                        strategy,
                        symbol,
                        fifo.quantity(i, first).toString(),
                        fifo.price(i, second).toString()));
            }
        }
    }

    /** Of a book that knows nothing yet. */
    void restore(List<List<String>> rows, Path file) {
        for (List<String> row : rows) {
            try {
                restore(row.get(0), row.subList(1, row.size()));
            } catch (IndexOutOfBoundsException | NumberFormatException damaged) {
                throw new IllegalStateException(
                        "state file %s is damaged, a row of the portfolio is %s: restore it from a backup, or move it away"
                                .formatted(file, row),
                        damaged);
            }
        }
    }

    private void restore(String kind, List<String> fields) {
        switch (kind) {
            case "method" -> requireMethod(fields.get(0));
            case "rate" -> names.currency(fields.get(0)).usd.setExactly(number(fields.get(1)));
            case "price" -> restorePrice(names.market(fields.get(0)), fields);
            case "account" -> restoreAccount(fields);
            case "held" -> restoreHolding(fields);
            case "lot" ->
                holding(fields)
                        .basis
                        .open(first.setExactly(number(fields.get(2))), second.setExactly(number(fields.get(3))));
            default -> throw new NumberFormatException(kind);
        }
    }

    private void requireMethod(String method) {
        if (!method.equals(names.method().name())) {
            throw new IllegalStateException(
                    "the portfolio must go on with cost method %s, which its state was kept with, but is given '%s'"
                            .formatted(method, names.method()));
        }
    }

    private static void restorePrice(Market market, List<String> fields) {
        market.price.setExactly(number(fields.get(1)));
        market.hasPrice = true;
        market.isMarked = fields.get(2).equals("mark");
    }

    private void restoreAccount(List<String> fields) {
        StrategyAccount account = names.declared(fields.get(0));
        restored.add(account.name);
        account.isActive = true;
        account.addTo(account.realized, first.setExactly(number(fields.get(1))));
        account.addTo(account.fees, first.setExactly(number(fields.get(2))));
        account.addTo(account.funding, first.setExactly(number(fields.get(3))));
        account.hasCapital = !fields.get(4).equals(NONE);
        if (account.hasCapital) {
            account.capital.setExactly(number(fields.get(4)));
        }
        account.highestPnl.setExactly(number(fields.get(5)));
        account.hasDay = !fields.get(6).equals(NONE);
        if (account.hasDay) {
            account.dayStartPnl.setExactly(number(fields.get(6)));
            account.dayStartMillis = Long.parseLong(fields.get(7));
        }
    }

    private void restoreHolding(List<String> fields) {
        Holding holding = holding(fields);
        holding.quantity.setExactly(number(fields.get(2)));
        holding.market.position.add(holding.quantity);
        if (holding.basis instanceof AverageCost average) {
            average.restore(first.setExactly(number(fields.get(3))));
        }
    }

    private Holding holding(List<String> fields) {
        return names.holding(names.declared(fields.get(0)), names.traded(fields.get(1)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
