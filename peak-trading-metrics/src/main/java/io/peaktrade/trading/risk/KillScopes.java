package io.peaktrade.trading.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scopes of a kill switch by name: {@code all}, and strategies, declared, engaged or met with their first order. */
final class KillScopes {
    static final String ALL = "all";
    private static final String REST = "_other_";
    private static final int MOST = 10_000;

    private final Map<String, KillScope> scopes = new ConcurrentHashMap<>();
    private final KillScope all = named(ALL);
    private final KillScope rest = named(REST);

    KillScope all() {
        return all;
    }

    KillScope named(String name) {
        return scopes.computeIfAbsent(name, KillScope::new);
    }

    /** Of an order; past so many strategies further ones share a scope. */
    KillScope of(String strategy) {
        KillScope known = scopes.get(strategy);
        if (known != null) {
            return known;
        }
        return scopes.size() < MOST ? named(strategy) : rest;
    }

    /** The one that an order of the scope counts in: the strategy's own if that is engaged. */
    KillScope narrowest(KillScope own) {
        return own.isEngaged() ? own : all;
    }

    int openOrders(KillScope scope) {
        if (scope != all) {
            return scope.openOrders();
        }
        int open = 0;
        for (KillScope each : scopes.values()) {
            open += each == all || !each.isEngaged() ? each.openOrders() : 0;
        }
        return open;
    }

    /** What a restart must find again: name, whether engaged, when last drilled. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (KillScope scope : scopes.values()) {
            if (scope.isKept() || !Double.isNaN(scope.lastDrillSeconds())) {
                rows.add(List.of(
                        scope.name(), Boolean.toString(scope.isKept()), Double.toString(scope.lastDrillSeconds())));
            }
        }
        return rows;
    }

    /** Returns the names that were kept. */
    List<String> restore(List<List<String>> rows) {
        for (List<String> row : rows) {
            KillScope scope = named(row.get(0));
            scope.drilled(Double.parseDouble(row.get(2)));
            if (Boolean.parseBoolean(row.get(1))) {
                scope.engageAgain();
            }
        }
        return rows.stream().map(row -> row.get(0)).toList();
    }
}
