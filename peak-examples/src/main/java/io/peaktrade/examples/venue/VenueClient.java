package io.peaktrade.examples.venue;

import io.peaktrade.core.performance.MonitoredOperation;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.resilience.Guard;
import io.peaktrade.resilience.GuardBuilder;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.resilience.timeout.TimeoutPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the venue's API: each request is monitored and guarded, and each attempt is recorded. A result
 * is empty if the venue gave no answer in the end. For the trading thread only.
 */
public final class VenueClient {
    public static final String VENUE = "simulated_venue";
    public static final String BREAKER = "simulated_venue_api";

    private static final Logger LOG = LoggerFactory.getLogger(VenueClient.class);

    private final SimulatedVenue venue;
    private final Journal journal;
    private final Guard placeOrder;
    private final Guard cancelOrder;
    private final Guard fetchPositions;
    private final Guard fetchCandle;
    private final MonitoredOperation placing;
    private final MonitoredOperation cancelling;
    private final MonitoredOperation fetching;

    public VenueClient(SimulatedVenue venue, Resilience resilience, PerformanceMonitor monitor, Journal journal) {
        this.venue = venue;
        this.journal = journal;
        placeOrder = guard(resilience, "place_order")
                .retry(retry(resilience, "place_order", RetryPolicy.of(4, Duration.ofMillis(200))))
                .build();
        cancelOrder = guard(resilience, "cancel_order").urgent().build();
        fetchPositions = guard(resilience, "fetch_positions").build();
        fetchCandle = guard(resilience, "fetch_candle")
                .retry(retry(resilience, "fetch_candle", RetryPolicy.of(3, Duration.ofMillis(100))))
                .build();
        placing = monitor.operation("place_order");
        cancelling = monitor.operation("cancel_order");
        fetching = monitor.operation("fetch_candle");
    }

    /** All calls share the venue's breaker and limits; each kind of call has a timeout of its own. */
    private static GuardBuilder guard(Resilience resilience, String operation) {
        CircuitBreakerPolicy breaker =
                CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(20)).failingOn(VenueException.class);
        return resilience
                .guard(operation)
                .breaker(resilience.breaker(BREAKER, breaker))
                .bulkhead(resilience.bulkhead(VENUE, BulkheadPolicy.of(8)))
                .rateLimiter(resilience.rateLimiter(
                        VENUE, RateLimiterPolicy.of(200, Duration.ofSeconds(1)).reserving(20)))
                .timeout(resilience.timeout(
                        operation, TimeoutPolicy.of(Duration.ofSeconds(30)).inCallersThread()));
    }

    /** An outage must not make all calls twice as many for long. */
    private static Retry retry(Resilience resilience, String operation, RetryPolicy policy) {
        return resilience.retry(operation, policy.withBudget(100, 20));
    }

    /** Says whether the venue has the order for sure; asking again does not execute it a second time. */
    public boolean place(Order order) {
        return answer(() -> placing.call(() -> guarded(placeOrder, () -> {
                    venue.place(order);
                    return order;
                })))
                .isPresent();
    }

    /** Says whether the venue has the request for sure. */
    public boolean cancel(String order) {
        return answer(() -> cancelling.call(() -> guarded(cancelOrder, () -> {
                    venue.cancel(order);
                    return order;
                })))
                .isPresent();
    }

    public Optional<Map<String, BigDecimal>> positions() {
        return answer(() -> guarded(fetchPositions, venue::positions));
    }

    /** The stream of reports is another connection than that of the API, and does not fail with it. */
    public List<ExecutionReport> reports() {
        return venue.reports();
    }

    public OptionalLong nextReportNanos() {
        return venue.nextReportNanos();
    }

    public Optional<Candle> candle(String symbol, long openMillis) {
        return answer(() -> fetching.call(() -> guarded(fetchCandle, () -> venue.candle(symbol, openMillis))))
                .flatMap(candle -> candle);
    }

    private <T> T guarded(Guard guard, Callable<T> request) throws Exception {
        try {
            return guard.call(() -> recorded(request));
        } catch (CallRejectedException refused) {
            journal.apiCall(VENUE, ApiStatus.REJECTED);
            throw refused;
        }
    }

    private <T> T recorded(Callable<T> request) throws Exception {
        try {
            T answer = request.call();
            journal.apiCall(VENUE, ApiStatus.SUCCESS);
            return answer;
        } catch (VenueException failure) {
            journal.apiCall(VENUE, failure.status());
            throw failure;
        }
    }

    private static <T> Optional<T> answer(Callable<T> request) {
        try {
            return Optional.of(request.call());
        } catch (VenueException | CallRejectedException failure) {
            LOG.debug("no answer: {}", failure.getMessage());
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }
}
