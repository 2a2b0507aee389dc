package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of the contract once more, slow and plain, in BigDecimal: recomputes from scratch whatever it can. */
final class ModelDesk implements Desk {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private static final class ModelOrder {
        Names names = new Names("", "", "", Side.BUY);
        BigDecimal quantity = ZERO;

        @Nullable
        BigDecimal expected;

        BigDecimal filled = ZERO;
        final Set<String> statuses = new HashSet<>();

        @Nullable
        String end;

        final Map<String, Filled> executions = new HashMap<>();
        final Set<String> busted = new HashSet<>();
    }

    private record Lot(BigDecimal quantity, BigDecimal price) {}

    private static final class Position {
        BigDecimal quantity = ZERO;
        BigDecimal cost = ZERO;
        final Deque<Lot> lots = new ArrayDeque<>();
    }

    private final CostMethod method;
    private final Map<String, BigDecimal> multipliers;
    private final Map<Long, ModelOrder> orders = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, BigDecimal> money = new TreeMap<>();
    private final Map<String, Map<String, Position>> positions = new TreeMap<>();
    private final Map<String, BigDecimal> marks = new HashMap<>();
    private final Set<String> marked = new HashSet<>();
    private final Map<String, BigDecimal> rates = new HashMap<>(Map.of("USD", BigDecimal.ONE));
    private final Map<String, BigDecimal> capital = new TreeMap<>();
    private final Map<String, BigDecimal> highest = new TreeMap<>();
    private final Set<String> strategies = new HashSet<>();

    ModelDesk(CostMethod method, Map<String, BigDecimal> multipliers, Map<String, BigDecimal> capital) {
        this.method = method;
        this.multipliers = multipliers;
        this.capital.putAll(capital);
        highest.putAll(capital);
        strategies.addAll(capital.keySet());
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private void add(String what, BigDecimal usd) {
        money.merge(what, usd, BigDecimal::add);
    }

    private static boolean usable(@Nullable BigDecimal number) {
        return number != null
                && (number.signum() == 0
                        || (number.abs().compareTo(new BigDecimal("1e18")) <= 0
                                && number.abs().compareTo(new BigDecimal("1e-18")) >= 0));
    }

    private void reach(ModelOrder order, String status) {
        if (order.statuses.add(status)) {
            count("orders " + status);
        }
    }

    @Override
    public void submitted(long id, Names names, BigDecimal quantity, BigDecimal expectedPrice) {
        if (orders.containsKey(id)) {
            count("invalid duplicate");
        } else if (!usable(quantity) || quantity.signum() < 0 || !usable(expectedPrice)) {
            count("invalid bad_value");
        } else {
            var order = new ModelOrder();
            order.names = names;
            order.quantity = quantity;
            order.expected = expectedPrice;
            orders.put(id, order);
            strategies.add(names.strategy());
            reach(order, "submitted");
        }
    }

    @Override
    public void acknowledged(long id) {
        ModelOrder order = orders.get(id);
        if (order == null) {
            count("invalid unknown_order");
        } else if (order.statuses.contains("acknowledged")) {
            count("invalid duplicate");
        } else if (order.end != null) {
            count("invalid out_of_order");
        } else {
            reach(order, "acknowledged");
        }
    }

    @Override
    public void filled(long id, Filled fill, Liquidity liquidity) {
        ModelOrder order = orders.get(id);
        boolean usable = usable(fill.quantity())
                && fill.quantity().signum() > 0
                && usable(fill.price())
                && (fill.fee() == null || usable(fill.fee()));
        if (order == null) {
            count("invalid unknown_order");
            if (usable && fill.names() != null) {
                book(fill.names(), fill, null, true);
                count("fills " + liquidity.text());
            }
        } else if (fill.execution() != null && order.executions.containsKey(fill.execution())) {
            count("invalid duplicate");
        } else if (!usable) {
            count("invalid bad_value");
        } else {
            apply(order, fill, liquidity);
        }
    }

    private void apply(ModelOrder order, Filled fill, Liquidity liquidity) {
        boolean late = order.end != null && !order.end.equals("filled");
        book(order.names, fill, order.expected, true);
        count("fills " + liquidity.text());
        if (fill.execution() != null) {
            order.executions.put(fill.execution(), fill);
        }
        order.filled = order.filled.add(fill.quantity());
        int compared = order.quantity.signum() == 0 ? -1 : order.filled.compareTo(order.quantity);
        if (order.end == null && compared >= 0) {
            order.end = "filled";
            reach(order, "filled");
        } else if (order.end == null) {
            reach(order, "partially_filled");
        }
        if (late) {
            count("invalid out_of_order");
        } else if (compared > 0) {
            count("invalid bad_value");
        }
    }

    @Override
    public void busted(long id, String execution) {
        ModelOrder order = orders.get(id);
        if (order == null || !order.executions.containsKey(execution)) {
            count("invalid unknown_order");
        } else if (!order.busted.add(execution)) {
            count("invalid duplicate");
        } else {
            Filled fill = order.executions.get(execution);
            Names names = order.names;
            var opposite = new Names(
                    names.strategy(), names.venue(), names.symbol(), names.side() == Side.BUY ? Side.SELL : Side.BUY);
            BigDecimal fee = fill.fee() == null ? ZERO : fill.fee().negate();
            book(opposite, new Filled(null, fill.quantity(), fill.price(), fee, fill.feeCurrency(), null), null, false);
            order.filled = order.filled.subtract(fill.quantity());
        }
    }

    @Override
    public void cancelRequested(long id) {
        count(orders.containsKey(id) ? "messages cancel" : "invalid unknown_order");
    }

    @Override
    public void canceled(long id) {
        end(id, "canceled");
    }

    @Override
    public void rejected(long id, RejectReason reason) {
        if (end(id, "rejected")) {
            count("rejects " + reason.text());
        }
    }

    @Override
    public void expired(long id) {
        end(id, "expired");
    }

    private boolean end(long id, String status) {
        ModelOrder order = orders.get(id);
        if (order == null) {
            count("invalid unknown_order");
        } else if (order.end != null) {
            count("invalid out_of_order");
        } else {
            order.end = status;
            reach(order, status);
            return true;
        }
        return false;
    }

    @Override
    public void replaced(long id, long newId, BigDecimal quantity) {
        ModelOrder order = orders.get(id);
        if (order == null) {
            count("invalid unknown_order");
        } else if (orders.containsKey(newId)) {
            count("invalid duplicate");
        } else if (!usable(quantity) || quantity.signum() <= 0 || quantity.compareTo(order.filled) < 0) {
            count("invalid bad_value");
        } else if (order.end != null) {
            count("invalid out_of_order");
        } else {
            orders.put(newId, order);
            order.quantity = quantity;
            if (order.filled.compareTo(quantity) == 0) {
                order.end = "filled";
                reach(order, "filled");
            }
        }
    }

    private static String quote(String symbol) {
        return symbol.contains("/") ? symbol.substring(symbol.indexOf('/') + 1) : "USD";
    }

    private BigDecimal multiplier(String symbol) {
        return multipliers.getOrDefault(symbol, BigDecimal.ONE);
    }

    private void book(Names names, Filled fill, @Nullable BigDecimal expected, boolean counts) {
        String strategy = names.strategy();
        String symbol = names.symbol();
        strategies.add(strategy);
        BigDecimal signed =
                names.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
        BigDecimal realized = move(strategy, symbol, signed, fill.price());
        BigDecimal rate = rates.get(quote(symbol));
        boolean unpriced = rate == null;
        if (rate != null) {
            BigDecimal perPoint = rate.multiply(multiplier(symbol));
            add("realized " + strategy, realized.multiply(perPoint));
            BigDecimal size = fill.quantity().multiply(perPoint);
            if (counts) {
                add("notional " + strategy, fill.price().abs().multiply(size));
            }
            if (counts && expected != null) {
                BigDecimal slip = fill.price().subtract(expected).multiply(size);
                slip = names.side() == Side.BUY ? slip : slip.negate();
                add((slip.signum() > 0 ? "adverse " : "favorable ") + strategy, slip.abs());
            }
        }
        if (fill.fee() != null && fill.fee().signum() != 0) {
            BigDecimal feeRate = rates.get(fill.feeCurrency() == null ? quote(symbol) : fill.feeCurrency());
            unpriced |= feeRate == null;
            if (feeRate != null) {
                add("fees " + strategy, fill.fee().multiply(feeRate).negate());
            }
        }
        if (unpriced) {
            count("unpriced");
        }
        if (!marked.contains(symbol)) {
            marks.put(symbol, fill.price());
        }
        takeEquity();
    }

    private BigDecimal move(String strategy, String symbol, BigDecimal signed, BigDecimal price) {
        Position position = positions
                .computeIfAbsent(strategy, name -> new TreeMap<>())
                .computeIfAbsent(symbol, name -> new Position());
        BigDecimal realized = ZERO;
        BigDecimal opening = signed;
        if (position.quantity.signum() * signed.signum() < 0) {
            BigDecimal closing = signed.abs().min(position.quantity.abs());
            BigDecimal direction = BigDecimal.valueOf(position.quantity.signum());
            realized = direction.multiply(price).multiply(closing).subtract(removed(position, closing));
            position.quantity = position.quantity.subtract(direction.multiply(closing));
            opening = signed.add(direction.multiply(closing));
        }
        if (opening.signum() != 0) {
            position.quantity = position.quantity.add(opening);
            position.cost = position.cost.add(opening.multiply(price));
            position.lots.add(new Lot(opening, price));
        }
        return realized;
    }

    private BigDecimal removed(Position position, BigDecimal closing) {
        BigDecimal removed;
        if (method == CostMethod.AVERAGE) {
            BigDecimal held = position.quantity.abs();
            removed = closing.compareTo(held) == 0
                    ? position.cost
                    : position.cost.multiply(closing).divide(held, 18, RoundingMode.HALF_EVEN);
        } else {
            removed = removedLots(position, closing);
        }
        position.cost = position.cost.subtract(removed);
        return removed;
    }

    private static BigDecimal removedLots(Position position, BigDecimal closing) {
        BigDecimal removed = ZERO;
        BigDecimal left = closing;
        while (left.signum() > 0) {
            Lot lot = position.lots.remove();
            BigDecimal taken = lot.quantity().abs().min(left);
            BigDecimal signed = taken.multiply(BigDecimal.valueOf(lot.quantity().signum()));
            removed = removed.add(signed.multiply(lot.price()));
            left = left.subtract(taken);
            BigDecimal rest = lot.quantity().subtract(signed);
            if (rest.signum() != 0) {
                position.lots.addFirst(new Lot(rest, lot.price()));
            }
        }
        return removed;
    }

    @Override
    public void mark(String symbol, BigDecimal price) {
        if (usable(price)) {
            marks.put(symbol, price);
            marked.add(symbol);
            takeEquity();
        } else {
            count("invalid bad_value");
        }
    }

    @Override
    public void rate(String currency, BigDecimal usd) {
        if (!usable(usd) || usd.signum() <= 0) {
            count("invalid bad_value");
        } else if (!currency.equals("USD")) {
            rates.put(currency, usd);
            takeEquity();
        }
    }

    @Override
    public void funding(String strategy, String symbol, BigDecimal amount) {
        if (!usable(amount)) {
            count("invalid bad_value");
            return;
        }
        strategies.add(strategy);
        BigDecimal rate = rates.get(quote(symbol));
        if (rate != null) {
            add("funding " + strategy, amount.multiply(rate));
        } else if (amount.signum() != 0) {
            count("unpriced");
        }
        takeEquity();
    }

    @Override
    public void capitalFlow(String strategy, BigDecimal usd) {
        if (usable(usd)) {
            capital.merge(strategy, usd, BigDecimal::add);
            highest.merge(strategy, usd, BigDecimal::add);
        } else {
            count("invalid bad_value");
        }
    }

    private BigDecimal unrealized(String strategy) {
        BigDecimal sum = ZERO;
        for (Map.Entry<String, Position> entry :
                positions.getOrDefault(strategy, Map.of()).entrySet()) {
            BigDecimal mark = marks.get(entry.getKey());
            BigDecimal rate = rates.get(quote(entry.getKey()));
            if (mark != null && rate != null) {
                BigDecimal value = entry.getValue().quantity.multiply(mark).subtract(entry.getValue().cost);
                sum = sum.add(value.multiply(multiplier(entry.getKey())).multiply(rate));
            }
        }
        return sum;
    }

    private BigDecimal money(String what) {
        return money.getOrDefault(what, ZERO);
    }

    private BigDecimal pnl(String strategy) {
        return money("realized " + strategy)
                .add(money("fees " + strategy))
                .add(money("funding " + strategy))
                .add(unrealized(strategy));
    }

    private void takeEquity() {
        capital.forEach((strategy, usd) -> highest.merge(strategy, usd.add(pnl(strategy)), BigDecimal::max));
    }

    @Override
    public Map<String, String> outcome() {
        Map<String, String> outcome = new TreeMap<>();
        counts.forEach((name, count) -> outcome.put(name, Long.toString(count)));
        outcome.put(
                "open",
                Long.toString(new HashSet<>(orders.values())
                        .stream().filter(order -> order.end == null).count()));
        for (String strategy : strategies) {
            List<String> kinds =
                    new ArrayList<>(List.of("realized ", "fees ", "funding ", "notional ", "adverse ", "favorable "));
            kinds.forEach(kind -> outcome.put(kind + strategy, Desk.text(money(kind + strategy))));
            outcome.put("unrealized " + strategy, Desk.text(unrealized(strategy)));
            outcome.put("pnl " + strategy, Desk.text(pnl(strategy)));
            positions
                    .getOrDefault(strategy, Map.of())
                    .forEach((symbol, position) ->
                            outcome.put("position " + strategy + " " + symbol, Desk.text(position.quantity)));
        }
        capital.forEach((strategy, usd) -> outcome.put("equity " + strategy, Desk.text(usd.add(pnl(strategy)))));
        highest.forEach((strategy, usd) -> outcome.put("high-water mark " + strategy, Desk.text(usd)));
        return outcome;
    }
}
