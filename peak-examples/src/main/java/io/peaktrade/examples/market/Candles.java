package io.peaktrade.examples.market;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The candles of a trading day, of all symbols, in the order of time. */
public record Candles(List<Candle> all) {
    private static final Comparator<Candle> BY_TIME =
            Comparator.comparingLong(Candle::openMillis).thenComparing(Candle::symbol);

    public Candles {
        all = all.stream().sorted(BY_TIME).toList();
    }

    /** Reads all files before it returns any candle; throws with what is wrong with each file that cannot be played. */
    public static Candles read(Collection<Path> files) throws MalformedCandlesException {
        var candles = new ArrayList<Candle>();
        var problems = new ArrayList<String>();
        var days = new HashSet<String>();
        for (Path file : files) {
            try {
                List<Candle> day = new CandleFile(file).read();
                requireNew(file, day.get(0), days);
                candles.addAll(day);
            } catch (MalformedCandlesException problem) {
                problems.add(problem.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedCandlesException(problems);
        }
        return new Candles(candles);
    }

    private static void requireNew(Path file, Candle first, HashSet<String> days) throws MalformedCandlesException {
        if (!days.add(first.symbol() + Math.floorDiv(first.openMillis(), 86_400_000L))) {
            throw new MalformedCandlesException(
                    "%s: its day of %s is in another file too: give each once".formatted(file, first.symbol()));
        }
    }

    public SortedSet<String> symbols() {
        return all.stream().map(Candle::symbol).collect(Collectors.toCollection(TreeSet::new));
    }

    public Candle first(String symbol) {
        return all.stream()
                .filter(candle -> candle.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candles of " + symbol));
    }

    public long openMillis() {
        return all.get(0).openMillis();
    }

    public long closeMillis() {
        return all.get(all.size() - 1).closeMillis();
    }
}
