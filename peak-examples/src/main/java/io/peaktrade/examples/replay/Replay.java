package io.peaktrade.examples.replay;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.runtime.SystemMetrics;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.portfolio.Instrument;
import io.peaktrade.trading.portfolio.Portfolio;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Plays a blotter through the order tracker and the portfolio that live programs use, on a clock that jumps from row to
 * row. The metrics can be served meanwhile. Belongs to one thread, but for the recorder.
 */
public final class Replay {
    private final Blotter blotter;
    private final ReplaySettings settings;
    private final ReplayClock clock = new ReplayClock();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry(), Set.of(), clock);
    private final OrderTracker orders;
    private final Portfolio book;

    private Replay(Blotter blotter, ReplaySettings settings) {
        this.blotter = blotter;
        this.settings = settings;
        var scope = new TradingScope(blotter.symbols(), blotter.strategies(), blotter.venues());
        orders = new OrderTracker(recorder, clock, scope, Math.max(1, blotter.submissions()));
        book = new Portfolio(
                recorder, clock, settings.cost(), settings.instruments().toArray(Instrument[]::new));
        orders.fillsTo(book);
        settings.rates().forEach(book::rate);
        settings.capital().forEach(book::capital);
        new SystemMetrics(recorder);
    }

    /** Reads all files before anything is played. */
    public static Replay of(List<Path> files, ReplaySettings settings, ReplayProgress progress)
            throws MalformedBlotterException {
        return new Replay(Blotter.read(files, progress), settings);
    }

    /** What was set for a strategy or a symbol that the blotter does not have: mistyped, as a rule. */
    public List<String> unused() {
        Stream<String> capital = settings.capital().keySet().stream()
                .filter(strategy -> !blotter.strategies().contains(strategy))
                .sorted()
                .map(strategy -> "capital of %s is not used: the blotter has no such strategy, but %s"
                        .formatted(strategy, listed(blotter.strategies())));
        Stream<String> instruments = settings.instruments().stream()
                .map(Instrument::symbol)
                .filter(symbol -> !blotter.symbols().contains(symbol))
                .map(symbol -> "instrument %s is not used: the blotter has no such symbol, but %s"
                        .formatted(symbol, listed(blotter.symbols())));
        return Stream.concat(capital, instruments).toList();
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** The metrics: at zero, or as far as the blotter is played. */
    public MetricsRecorder recorder() {
        return recorder;
    }

    public void play(ReplayProgress progress) {
        play(progress, second -> {});
    }

    /** Writes what the metrics were at each whole minute too, as OpenMetrics with timestamps. */
    public void play(ReplayProgress progress, Path history) throws IOException {
        // Opened first, or a day would be played before it shows that there is no such directory.
        try (BufferedWriter text = Files.newBufferedWriter(history)) {
            var samples = new MetricsHistory(recorder);
            play(progress, samples::sample);
            samples.write(text);
        } catch (IOException unwritable) {
            throw new IOException("history cannot be written: " + unwritable, unwritable);
        }
    }

    private void play(ReplayProgress progress, LongConsumer eachMinute) {
        if (blotter.size() == 0) {
            return;
        }
        var timeline = new Timeline(blotter.time(0), settings.dayStart(), clock, new Stops(this, eachMinute));
        var player = new BlotterPlayer(orders, book);
        timeline.begin();
        for (int number = 0; number < blotter.size(); number++) {
            Row row = blotter.take(number);
            timeline.advanceTo(row.time());
            player.play(row);
            progress.played(number + 1, blotter.size());
        }
        timeline.end();
    }

    private record Stops(Replay replay, LongConsumer eachMinute) implements Timeline.Stops {
        @Override
        public void dayStarts(long second) {
            replay.blotter.strategies().forEach(replay.book::startDay);
        }

        @Override
        public void minuteEnds(long second) {
            eachMinute.accept(second);
        }
    }

    public ReplayReport report() {
        var totals = new CounterTotals(recorder);
        var strategies = new TreeMap<String, StrategyReport>();
        active().forEach(strategy -> strategies.put(strategy, StrategyReport.of(strategy, orders, book)));
        return new ReplayReport(
                strategies,
                new TreeMap<>(book.positions()),
                totals.by("status", OrderFamilies.ORDERS),
                totals.by("reason", OrderFamilies.REJECTS),
                totals.by("reason", OrderFamilies.INVALID),
                orders.openOrders(),
                totals.all("strategy", OrderFamilies.FILLS_UNPRICED));
    }

    private SortedSet<String> active() {
        var active = new TreeSet<String>(orders.strategies());
        active.addAll(book.strategies());
        return active;
    }
}
