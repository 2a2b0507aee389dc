package io.peaktrade.examples.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.peaktrade.examples.ledger.Journal;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.strategy.History;
import io.peaktrade.examples.venue.VenueClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Candles of the day: those of the last half hour in memory (L1), all of them in the database (L2); what neither has is
 * fetched from the venue. Goes on without the database if that fails. For the trading thread only.
 */
public final class CandleCache implements History {
    private static final Logger LOG = LoggerFactory.getLogger(CandleCache.class);

    private final Cache<Key, Candle> memory;
    private final CandleStore store;
    private final VenueClient venue;
    private final Journal journal;
    private final long openMillis;
    private boolean storeFails;

    private record Key(String symbol, long openMillis) {}

    public CandleCache(CandleStore store, VenueClient venue, Journal journal, MarketClock clock, Candles day) {
        this.store = store;
        this.venue = venue;
        this.journal = journal;
        openMillis = day.openMillis();
        // Expires by market time and on this thread, so that the same day always has the same hits.
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
        if (openMillis < this.openMillis) {
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
