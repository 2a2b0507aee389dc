package io.peaktrade.examples.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.strategy.History;
import io.peaktrade.examples.venue.Journal;
import io.peaktrade.examples.venue.VenueClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Candles of the day and of some minutes before: those of the last half hour in memory (L1), all in the database (L2), and what was missed is
 * asked of the venue. Without its database it goes on with what is left. Belongs to the trading thread.
 */
public final class CandleCache implements History {
    private static final Logger LOG = LoggerFactory.getLogger(CandleCache.class);

    private final Cache<Key, Candle> memory;
    private final CandleStore store;
    private final VenueClient venue;
    private final Journal journal;
    private final long firstMillis;
    private boolean storeFails;

    private record Key(String symbol, long openMillis) {}

    /** @param firstMillis when the first candle opens; nobody is asked for one before it */
    public CandleCache(CandleStore store, VenueClient venue, Journal journal, MarketClock clock, long firstMillis) {
        this.store = store;
        this.venue = venue;
        this.journal = journal;
        this.firstMillis = firstMillis;
        // By the market's time and on this thread, so that the same day has the same hits.
        memory = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(30))
                .ticker(clock::marketNanos)
                .executor(Runnable::run)
                .build();
    }

    public void add(Candle candle) {
        memory.put(new Key(candle.symbol(), candle.openMillis()), candle);
        try {
            store.save(candle);
            storeFails = false;
        } catch (SQLException failure) {
            sayOnce(failure);
        }
    }

    @Override
    public OptionalDouble close(String symbol, long openMillis) {
        if (openMillis < firstMillis) {
            return OptionalDouble.empty();
        }
        Optional<Candle> candle = find(new Key(symbol, openMillis));
        return candle.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(candle.get().close());
    }

    private Optional<Candle> find(Key key) {
        Candle known = memory.getIfPresent(key);
        if (known != null) {
            journal.cacheHit("L1");
            return Optional.of(known);
        }
        journal.cacheMiss("L1");
        Optional<Candle> stored = stored(key);
        if (stored.isPresent()) {
            journal.cacheHit("L2");
            memory.put(key, stored.get());
            return stored;
        }
        journal.cacheMiss("L2");
        Optional<Candle> missed = venue.candle(key.symbol(), key.openMillis());
        missed.ifPresent(this::add);
        return missed;
    }

    private Optional<Candle> stored(Key key) {
        try {
            return store.find(key.symbol(), key.openMillis());
        } catch (SQLException failure) {
            sayOnce(failure);
            return Optional.empty();
        }
    }

    private void sayOnce(SQLException failure) {
        if (!storeFails) {
            storeFails = true;
            LOG.warn("the database fails, candles are asked of the venue meanwhile: {}", failure.getMessage());
        }
    }
}
