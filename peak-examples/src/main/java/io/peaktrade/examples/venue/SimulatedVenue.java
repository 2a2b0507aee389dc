package io.peaktrade.examples.venue;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Stands for a venue on the other side of a network: its answers take time, fail, come too late, and now and then it is
 * down. All of that follows from the seed and the clock. Belongs to the trading thread, but for
 * {@link #isUp} and the switch.
 */
public final class SimulatedVenue {
    private static final long MILLISECOND = 1_000_000;
    private static final long TIMEOUT_NANOS = 1_000 * MILLISECOND;

    private final Map<String, NavigableMap<Long, Candle>> candles = new HashMap<>();
    private final ReportStream stream = new ReportStream();
    private final MatchingEngine engine;
    private final Faults faults;
    private final Outages outages;
    private final SplittableRandom random;
    private final TimeSource time;
    private final MarketClock clock;
    private final long openNanos;
    private volatile boolean switchedOff;

    public SimulatedVenue(Candles day, Faults faults, long seed, TimeSource time, MarketClock clock) {
        day.all()
                .forEach(candle -> candles.computeIfAbsent(candle.symbol(), first -> new TreeMap<>())
                        .put(candle.openMillis(), candle));
        this.faults = faults;
        this.time = time;
        this.clock = clock;
        random = new SplittableRandom(seed);
        outages = new Outages(faults, random.nextLong());
        engine = new MatchingEngine(faults, random.split(), stream, this::lastPrice);
        openNanos = time.nanos();
    }

    /** The candle of the minute that began then; a minute without a trade stands at the price before. */
    public Optional<Candle> candle(String symbol, long openMillis) throws VenueException, InterruptedException {
        answer();
        return known(symbol, openMillis);
    }

    /** What becomes of the order is told by {@link #reports}. */
    public void place(Order order) throws VenueException, InterruptedException {
        try {
            answer();
        } catch (VenueException failure) {
            // Who gets no answer in time cannot know whether the order was accepted: as often as not it was.
            if (failure.status() == ApiStatus.TIMEOUT && random.nextBoolean()) {
                accept(order);
            }
            throw failure;
        }
        accept(order);
    }

    private void accept(Order order) {
        engine.accept(order, clock.marketMillis(), time.nanos());
    }

    /** Whether the order was still open is told by {@link #reports}. */
    public void cancel(String order) throws VenueException, InterruptedException {
        answer();
        engine.cancel(order, time.nanos());
    }

    /** What happened to orders since the last call, in its order. */
    public List<ExecutionReport> reports() {
        return stream.until(time.nanos());
    }

    /** When there is something to tell, on the clock of this process; empty while nothing is on its way. */
    public OptionalLong nextReportNanos() {
        return stream.next();
    }

    /** What the venue holds for its client, by symbol. */
    public Map<String, BigDecimal> positions() throws VenueException, InterruptedException {
        answer();
        return engine.positions();
    }

    /** What the venue's status page says. */
    public boolean isUp() {
        return !switchedOff && !outages.isDown(time.nanos() - openNanos);
    }

    /** An outage at will, until {@link #switchOn}. */
    public void switchOff() {
        switchedOff = true;
    }

    public void switchOn() {
        switchedOff = false;
    }

    private OptionalDouble lastPrice(String symbol) {
        return known(symbol, clock.marketMillis() - Candle.MINUTE_MILLIS)
                .map(candle -> OptionalDouble.of(candle.close()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Candle> known(String symbol, long openMillis) {
        NavigableMap<Long, Candle> day = candles.getOrDefault(symbol, new TreeMap<>());
        long latest = Math.min(openMillis, clock.marketMillis() - Candle.MINUTE_MILLIS);
        return Optional.ofNullable(day.floorEntry(latest))
                .map(Map.Entry::getValue)
                .map(candle -> candle.openMillis() == openMillis ? candle : still(candle, openMillis));
    }

    private static Candle still(Candle before, long openMillis) {
        double price = before.close();
        return new Candle(before.symbol(), openMillis, price, price, price, price, 0);
    }

    private void answer() throws VenueException, InterruptedException {
        time.sleep(latencyNanos());
        double luck = random.nextDouble();
        if (!isUp()) {
            throw new VenueException(ApiStatus.ERROR, "venue is down");
        }
        if (luck < faults.api.errorRate()) {
            throw new VenueException(ApiStatus.ERROR, "venue answered 502");
        }
        if (luck < faults.api.errorRate() + faults.api.timeoutRate()) {
            time.sleep(TIMEOUT_NANOS);
            throw new VenueException(ApiStatus.TIMEOUT, "venue did not answer within a second");
        }
    }

    /** Around 12 ms, and now and then a multiple. */
    private long latencyNanos() {
        return (long) (12 * MILLISECOND * Math.exp(0.5 * random.nextGaussian()));
    }
}
