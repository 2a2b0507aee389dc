package io.peaktrade.examples.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a replay came to: money by strategy, positions by symbol, and what was counted. Decimals are exact until they are
 * shown.
 */
public record ReplayReport(
        SortedMap<String, StrategyReport> strategies,
        SortedMap<String, BigDecimal> positions,
        SortedMap<String, Long> orders,
        SortedMap<String, Long> rejects,
        SortedMap<String, Long> invalid,
        long openOrders,
        long unpriced) {

    /** One object; its decimals are texts, so that no reader makes doubles of them. */
    public String json() throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("strategies", mapped(strategies, StrategyReport::figures));
        report.put("positions", mapped(positions, StrategyReport::plain));
        report.put("orders", orders);
        report.put("rejects", rejects);
        report.put("invalid", invalid);
        report.put("open_orders", openOrders);
        report.put("unpriced", unpriced);
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    /** For people. */
    public String text() {
        var text = new StringBuilder();
        strategies.forEach((name, strategy) -> {
            text.append(name).append('\n');
            strategy.figures().forEach((figure, value) -> line(text, figure.replace('_', ' '), value));
        });
        text.append("positions\n");
        positions.forEach((symbol, units) -> line(text, symbol, StrategyReport.plain(units)));
        text.append("events\n");
        line(text, "orders", counts(orders));
        line(text, "rejects", counts(rejects));
        line(text, "invalid", counts(invalid));
        line(text, "open orders", String.valueOf(openOrders));
        line(text, "unpriced", String.valueOf(unpriced));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-24s %s%n".formatted(name, value));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static <V, T> SortedMap<String, T> mapped(SortedMap<String, V> values, Function<V, T> mapping) {
        var mapped = new TreeMap<String, T>();
        values.forEach((key, value) -> mapped.put(key, mapping.apply(value)));
        return mapped;
    }
}
