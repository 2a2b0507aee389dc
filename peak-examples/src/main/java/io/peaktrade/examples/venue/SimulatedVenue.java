package io.peaktrade.examples.venue;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Simulates a venue on the other side of a network: its answers take time, fail or come too late, and now and then it is
 * down. All of that is determined by the seed and the clock. For the trading thread only, except for {@link #isUp} and
 * the switch.
 */
public final class SimulatedVenue {
    private static final long MILLISECOND = 1_000_000;
    private static final long TIMEOUT_NANOS = 1_000 * MILLISECOND;

    private final Map<String, NavigableMap<Long, Candle>> candles = new HashMap<>();
    private final Map<String, Execution> executions = new HashMap<>();
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
        engine = new MatchingEngine(faults, random.split());
        openNanos = time.nanos();
    }

    /** Returns the candle of the minute that began then; a minute without a trade has the price of the one before. */
    public Optional<Candle> candle(String symbol, long openMillis) throws VenueException, InterruptedException {
        answer();
        return known(symbol, openMillis);
    }

    public Execution place(Order order) throws VenueException, InterruptedException {
        try {
            answer();
        } catch (VenueException failure) {
            // A caller that times out cannot know whether the order was executed: half of the time it was.
            if (failure.status() == ApiStatus.TIMEOUT && random.nextBoolean()) {
                execute(order);
            }
            throw failure;
        }
        return execute(order);
    }

    /** What the venue's status page says. */
    public boolean isUp() {
        return !switchedOff && !outages.isDown(time.nanos() - openNanos);
    }

    /** Starts an outage, until {@link #switchOn}. */
    public void switchOff() {
        switchedOff = true;
    }

    public void switchOn() {
        switchedOff = false;
    }

    private Execution execute(Order order) {
        long now = clock.marketMillis();
        return executions.computeIfAbsent(
                order.id(), first -> engine.execute(order, known(order.symbol(), now - Candle.MINUTE_MILLIS), now));
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
        if (luck < faults.errorRate) {
            throw new VenueException(ApiStatus.ERROR, "venue answered 502");
        }
        if (luck < faults.errorRate + faults.timeoutRate) {
            time.sleep(TIMEOUT_NANOS);
            throw new VenueException(ApiStatus.TIMEOUT, "venue did not answer within a second");
        }
    }

    /** Returns around 12 ms, and now and then a multiple of it. */
    private long latencyNanos() {
        return (long) (12 * MILLISECOND * Math.exp(0.5 * random.nextGaussian()));
    }
}
