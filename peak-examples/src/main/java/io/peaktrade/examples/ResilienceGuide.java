package io.peaktrade.examples;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import io.peaktrade.resilience.Guard;
import io.peaktrade.resilience.Guarded;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.limit.Bulkhead;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.resilience.timeout.Timeout;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The programs of the page about resilience. */
final class ResilienceGuide {
    /** A venue, as the examples call it. */
    interface Venue {
        String quote(String symbol) throws IOException;

        CompletableFuture<String> quoteLater(String symbol);

        void send(String order, Consumer<Exception> answer);
    }

    private ResilienceGuide() {}

    static CircuitBreaker breaker(Resilience resilience) {
        return resilience.breaker(
                "kraken",
                CircuitBreakerPolicy.failureRate(0.5, ofSeconds(10), 20, ofSeconds(5))
                        .withGrowingRecovery(2, ofMinutes(1))
                        .withRecoveryJitter(0.2)
                        .withSlowCall(ofSeconds(2))
                        .failingOn(IOException.class));
    }

    static void place(CircuitBreaker kraken, Venue venue, String order) {
        Permit permit = kraken.acquire();
        venue.send(order, failure -> {
            if (failure == null) {
                permit.succeeded();
            } else {
                permit.failed(failure);
            }
        });
    }

    static Retry retry(Resilience resilience) {
        return resilience.retry(
                "quote",
                RetryPolicy.of(3, ofMillis(100))
                        .withFullJitter()
                        .withTimeBudget(ofSeconds(5))
                        .withBudget(10, 20)
                        .failingOn(IOException.class)
                        .idempotent());
    }

    static Bulkhead bulkhead(Resilience resilience) {
        return resilience.bulkhead("kraken", BulkheadPolicy.of(16).withMaxWait(ofMillis(50)));
    }

    static RateLimiter rateLimiter(Resilience resilience) {
        return resilience.rateLimiter(
                "kraken",
                RateLimiterPolicy.of(10, ofSeconds(1))
                        .and(300, ofMinutes(1))
                        .reserving(2)
                        .withMargin(ofMillis(20)));
    }

    static Timeout timeout(Resilience resilience) {
        return resilience.timeout("quote", ofSeconds(2));
    }

    static Guard guard(Resilience resilience) {
        return resilience
                .guard("quote")
                .deadline(ofSeconds(8))
                .retry(resilience.retry("quote"))
                .breaker(resilience.breaker("kraken"))
                .bulkhead(resilience.bulkhead("kraken"))
                .rateLimiter(resilience.rateLimiter("kraken"))
                .timeout(resilience.timeout("quote"))
                .build();
    }

    static String quote(Guard guard, Venue venue) {
        return guard.call(() -> venue.quote("BTC/USD"), failure -> "as last known");
    }

    static Guard cancels(Resilience resilience) {
        return resilience
                .guard("cancel_order")
                .urgent()
                .breaker(resilience.breaker("kraken"))
                .rateLimiter(resilience.rateLimiter("kraken"))
                .build();
    }

    static CompletableFuture<String> hedged(Resilience resilience, Venue venue) {
        Guard hedged = resilience
                .guard("fast_quote")
                .idempotent()
                .retry(resilience.retry("quote"))
                .hedge(ofMillis(50))
                .build();
        return hedged.callAsync(() -> venue.quoteLater("BTC/USD"));
    }

    /** Binds the guard that the annotation names. */
    static final class GuardsModule extends AbstractModule {
        @ProvidesIntoSet
        @Singleton
        Guard quote(Resilience resilience) {
            return guard(resilience);
        }
    }

    /** Guice makes it, so that its method can be guarded. */
    static class QuotePage {
        @Guarded("quote")
        String show(Venue venue) throws IOException {
            return venue.quote("BTC/USD");
        }
    }
}
