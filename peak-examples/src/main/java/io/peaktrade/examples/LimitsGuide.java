package io.peaktrade.examples;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.health.HealthCheckPolicy;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.resilience.limit.RateLimit;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.timeout.Timeout;
import io.peaktrade.resilience.timeout.TimeoutPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileStore;
import java.sql.Connection;
import java.time.Instant;

/** What the page about resilience shows of limits, timeouts and health checks. */
final class LimitsGuide {
    private LimitsGuide() {}

    static void batch(RateLimiter kraken, long resetEpochSeconds, int remaining) {
        kraken.acquire(5);
        kraken.resetAt(new RateLimit(300, ofMinutes(1)), Instant.ofEpochSecond(resetEpochSeconds), remaining);
    }

    static Timeout lookup(Resilience resilience) {
        return resilience.timeout("lookup", TimeoutPolicy.of(ofMillis(5)).inCallersThread());
    }

    static void database(HealthChecks checks, Connection connection) {
        checks.register(
                "database",
                () -> connection.isValid(2) ? HealthResult.healthy("valid") : HealthResult.unhealthy("no answer"));
    }

    static void venue(HealthChecks checks, HttpClient http, HttpRequest ping) {
        checks.register(
                "kraken",
                () -> http.send(ping, BodyHandlers.discarding()).statusCode() == 200
                        ? HealthResult.healthy("answers")
                        : HealthResult.unhealthy("answers with an error"),
                HealthCheckPolicy.every(ofSeconds(10))
                        .whileUnhealthy(ofSeconds(2))
                        .damped(3, 2));
    }

    static void disk(HealthChecks checks, FileStore disk) {
        checks.register(
                "disk",
                () -> disk.getUsableSpace() > 1L << 30
                        ? HealthResult.healthy("has room")
                        : HealthResult.unhealthy("is full"));
    }

    static void breaker(HealthChecks checks, CircuitBreaker kraken) {
        checks.register(
                "kraken breaker",
                () -> kraken.state() == State.OPEN ? HealthResult.unhealthy("open") : HealthResult.healthy("not open"),
                HealthCheckPolicy.DEFAULT.notCritical());
    }
}
