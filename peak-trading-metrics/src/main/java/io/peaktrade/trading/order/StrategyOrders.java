package io.peaktrade.trading.order;

import io.peaktrade.trading.money.UsdCounter;
import java.util.HashMap;
import java.util.Map;

/** What a strategy's orders and fills add up to. */
final class StrategyOrders {
    final String name;
    final UsdCounter notional;
    final UsdCounter adverse;
    final UsdCounter favorable;
    /** Whether it submitted an order or had a fill. */
    boolean active;

    private final Map<String, WorkingOrders> buys = new HashMap<>();
    private final Map<String, WorkingOrders> sells = new HashMap<>();

    StrategyOrders(String name, UsdCounter notional, UsdCounter adverse, UsdCounter favorable) {
        this.name = name;
        this.notional = notional;
        this.adverse = adverse;
        this.favorable = favorable;
    }

    /** Those of a symbol on a side. */
    WorkingOrders working(String symbol, Side side) {
        Map<String, WorkingOrders> bySymbol = working(side);
        WorkingOrders working = bySymbol.get(symbol);
        if (working == null) {
            working = new WorkingOrders(this, symbol, side);
            bySymbol.put(symbol, working);
        }
        return working;
    }

    Map<String, WorkingOrders> working(Side side) {
        return side == Side.BUY ? buys : sells;
    }
}
