package io.peaktrade.trading.portfolio;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.Fill;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.NewOrder;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plays blotters through a tracker and a book, and says what came out in the form of the expected objects. */
final class BlotterPlayer {
    final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    final OrderTracker orders = new OrderTracker(recorder, new ManualTime(), TradingScope.of(), Integer.MAX_VALUE);
    final Portfolio book;

    BlotterPlayer(CostMethod method, Instrument... instruments) {
        book = new Portfolio(recorder, new ManualTime(), method, instruments);
        orders.fillsTo(book);
    }

    void play(String... files) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String file : files) {
            rows.addAll(rows(file));
        }
        rows.sort(Comparator.comparing(
                row -> OffsetDateTime.parse(row.get("time")).toInstant()));
        rows.forEach(row -> play(new Row(row)));
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().toList();
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    static String text(String file) {
        try (InputStream stream =
                Objects.requireNonNull(BlotterPlayer.class.getResourceAsStream("/blotters/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Row(Map<String, String> values) {
        @Nullable
        String text(String name) {
            String value = values.get(name);
            return value == null || value.isEmpty() ? null : value;
        }

        String required(String name) {
            return Objects.requireNonNull(text(name), name);
        }

        /** Null for what is absent or NaN. */
        @Nullable
        BigDecimal number(String name) {
            String text = text(name);
            return text == null || text.equals("NaN") ? null : new BigDecimal(text);
        }

        double real(String name) {
            return Double.parseDouble(required(name));
        }

        @Nullable
        Side side() {
            String text = text("side");
            return text == null ? null : Side.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    private void play(Row row) {
        String id = row.text("order_id");
        switch (row.required("event")) {
            case "submitted" -> submitted(id, row);
            case "acknowledged" -> orders.acknowledged(id);
            case "cancel_requested" -> orders.cancelRequested(id);
            case "cancel_rejected" -> orders.cancelRejected(id);
            case "canceled" -> orders.canceled(id);
            case "expired", "done_for_day" -> orders.expired(id);
            case "rejected" -> orders.rejected(id, RejectReason.of(row.text("reason")));
            case "fill" -> orders.filled(id, fill(row));
            case "replaced" -> orders.replaced(id, row.text("new_order_id"), row.number("quantity"));
            case "busted" -> orders.busted(id, row.text("exec_id"));
            case "mark" -> book.mark(row.required("symbol"), row.real("price"));
            case "rate" -> book.rate(row.required("currency"), row.real("price"));
            case "funding" -> book.funding(row.required("strategy"), row.required("symbol"), row.real("amount"));
            default -> throw new IllegalArgumentException(row.toString());
        }
    }

    private void submitted(@Nullable String id, Row row) {
        if ("NaN".equals(row.text("quantity")) || "NaN".equals(row.text("price"))) {
            orders.submitted(
                    id,
                    row.required("strategy"),
                    row.required("venue"),
                    row.required("symbol"),
                    Side.valueOf(row.required("side").toUpperCase(Locale.ROOT)),
                    Double.NaN);
        } else {
            orders.submitted(
                    id,
                    NewOrder.of(
                                    row.required("strategy"),
                                    row.required("venue"),
                                    row.required("symbol"),
                                    Side.valueOf(row.required("side").toUpperCase(Locale.ROOT)))
                            .quantity(row.number("quantity"))
                            .expectedPrice(row.number("price")));
        }
    }

    private static Fill fill(Row row) {
        boolean noFee = "NaN".equals(row.text("fee"));
        String liquidity = row.text("liquidity");
        return Fill.of(noFee ? null : row.number("quantity"), row.number("price"))
                .execution(row.text("exec_id"))
                .liquidity(liquidity == null ? Liquidity.OTHER : Liquidity.valueOf(liquidity.toUpperCase(Locale.ROOT)))
                .fee(row.number("fee"), row.text("currency"))
                .of(row.text("strategy"), row.text("venue"), row.text("symbol"), row.side());
    }

    String json() {
        Map<String, String> all = new TreeMap<>();
        all.put("invalid", counts(OrderFamilies.INVALID, 0));
        all.put("open_orders", Integer.toString(orders.openOrders()));
        all.put("orders", counts(OrderFamilies.ORDERS, 0));
        all.put("positions", positions());
        all.put("rejects", counts(OrderFamilies.REJECTS, 1));
        all.put("strategies", strategies());
        all.put("unpriced", Long.toString(total(OrderFamilies.FILLS_UNPRICED)));
        return object(all, 1) + "\n";
    }

    private String counts(MetricFamily family, int label) {
        Map<String, Long> counts = new TreeMap<>();
        LabelledCounter counters = recorder.counter(family);
        counters.forEach(series -> counts.merge(series.name().labelValues().get(label), series.getCount(), Long::sum));
        counts.values().removeIf(count -> count == 0);
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((name, count) -> texts.put(name, Long.toString(count)));
        return object(texts, 2);
    }

    private long total(MetricFamily family) {
        long[] total = {0};
        recorder.counter(family).forEach(series -> total[0] += series.getCount());
        return total[0];
    }

    private String positions() {
        Map<String, String> texts = new TreeMap<>();
        book.positions().forEach((symbol, position) -> texts.put(symbol, text(position)));
        return object(texts, 2);
    }

    private String strategies() {
        Set<String> names = new TreeSet<>(orders.strategies());
        names.addAll(book.strategies());
        Map<String, String> texts = new TreeMap<>();
        names.forEach(name -> texts.put(name, strategy(name)));
        return object(texts, 2);
    }

    private String strategy(String name) {
        StrategyFigures figures = book.figures(name);
        Map<String, String> texts = new TreeMap<>();
        texts.put("realized_usd", text(figures.realizedUsd()));
        texts.put("unrealized_usd", text(figures.unrealizedUsd()));
        texts.put("fees_usd", text(figures.feesUsd()));
        texts.put("funding_usd", text(figures.fundingUsd()));
        texts.put("pnl_usd", text(figures.pnlUsd()));
        texts.put("notional_usd", text(orders.notionalUsd(name)));
        texts.put("slippage_adverse_usd", text(orders.slippageAdverseUsd(name)));
        texts.put("slippage_favorable_usd", text(orders.slippageFavorableUsd(name)));
        if (figures.equityUsd() != null && figures.drawdownRatio() != null) {
            texts.put("equity_usd", text(figures.equityUsd()));
            texts.put("drawdown_ratio", text(figures.drawdownRatio()));
        }
        return object(texts, 3);
    }

    private static String text(BigDecimal number) {
        BigDecimal rounded = number.setScale(8, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return '"' + (rounded.signum() == 0 ? "0" : rounded.toPlainString()) + '"';
    }

    private static String object(Map<String, String> members, int depth) {
        List<String> lines = new ArrayList<>();
        members.forEach((name, value) -> lines.add(" ".repeat(depth) + '"' + name + "\": " + value));
        return "{\n" + String.join(",\n", lines) + "\n" + " ".repeat(depth - 1) + "}";
    }
}
