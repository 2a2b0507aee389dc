package io.peaktrade.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
import io.peaktrade.resilience.retry.RetryAfter;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.resilience.timeout.TimeoutPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guard with every part around a venue that delays, resets, throttles and hangs. */
@Timeout(60)
class GuardFaultsTest {
    private static final class Throttled extends IOException implements RetryAfter {
        private static final long serialVersionUID = 1;

        private final long seconds;

        Throttled(long seconds) {
            this.seconds = seconds;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(seconds));
        }
    }

    private interface Reply {
        void to(HttpExchange exchange) throws Exception;
    }

    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Exported exported = new Exported();
    private final Resilience resilience = new Resilience(exported.recorder(), TimeSource.system());
    private final Guard guard = resilience
            .guard("quote")
            .retry(resilience.retry(
                    "quote", RetryPolicy.of(3, Duration.ofMillis(5)).withTimeBudget(Duration.ofSeconds(20))))
            .breaker(resilience.breaker("venue", CircuitBreakerPolicy.consecutive(3, Duration.ofMillis(200))))
            .bulkhead(resilience.bulkhead("venue", BulkheadPolicy.of(4)))
            .rateLimiter(resilience.rateLimiter("venue", RateLimiterPolicy.of(100, Duration.ofSeconds(1))))
            .timeout(resilience.timeout("quote", Duration.ofSeconds(30)))
            .build();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
        resilience.close();
    }

    @Test
    void retriesConnectionsThatAreReset() throws Exception {
        replies.add(HttpExchange::close);
        replies.add(exchange -> reply(exchange, 503));
        assertThat(guard.call(this::quote)).isEqualTo("42");
        assertThat(count("peak_retry_calls_total{operation=\"quote\",outcome=\"after_retry\"}"))
                .isEqualTo(1);
        assertThat(calls("failure")).isEqualTo(2);
    }

    @Test
    void comesBackWhenTheVenueSaysSo() throws Exception {
        replies.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            reply(exchange, 429);
        });
        long begun = TimeSource.system().nanos();
        assertThat(guard.call(this::quote)).isEqualTo("42");
        assertThat(TimeSource.system().nanos() - begun).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void waitsForAnAnswerThatIsOnlyLate() throws Exception {
        replies.add(exchange -> {
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            reply(exchange, 200);
        });
        assertThat(guard.call(this::quote)).isEqualTo("42");
        assertThat(calls("success")).isEqualTo(1);
    }

    @Test
    void givesUpOnAVenueThatHangsAndDoesNotAskItTwice() {
        replies.add(exchange -> released.await());
        resilience.timeout("quote").reconfigure(TimeoutPolicy.of(Duration.ofMillis(200)));
        assertThatThrownBy(() -> guard.call(this::quote)).isInstanceOf(CallTimedOutException.class);
        assertThat(calls("failure")).isEqualTo(1);
        assertThat(count("peak_retry_attempts_total{operation=\"quote\"}")).isZero();
        assertThat(count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(1);
        await().until(() -> exported.value("peak_bulkhead_available_permits{name=\"venue\"}") == 4);
    }

    @Test
    void opensTheBreakerAndComesBackByItself() throws Exception {
        for (int reply = 0; reply < 3; reply++) {
            replies.add(HttpExchange::close);
        }
        assertThatThrownBy(() -> guard.call(this::quote)).isInstanceOf(IOException.class);
        assertThat(resilience.breaker("venue").state()).isEqualTo(State.OPEN);
        Guard once =
                resilience.guard("once").breaker(resilience.breaker("venue")).build();
        assertThatThrownBy(() -> once.call(this::quote)).isInstanceOf(CallRejectedException.class);
        assertThat(guard.call(this::quote)).as("within the time budget").isEqualTo("42");
        assertThat(resilience.breaker("venue").state()).isEqualTo(State.CLOSED);
    }

    /** The client repeats a GET by itself when its connection is reset, a POST not. */
    private String quote() throws IOException, InterruptedException {
        URI venue = URI.create("http://localhost:" + server.getAddress().getPort() + "/quote");
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(venue).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        return switch (reply.statusCode()) {
            case 200 -> reply.body();
            case 429 ->
                throw new Throttled(
                        reply.headers().firstValueAsLong("Retry-After").orElse(0));
            default -> throw new IOException("status " + reply.statusCode());
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        Reply reply = replies.poll();
        try {
            if (reply == null) {
                reply(exchange, 200);
            } else {
                reply.to(exchange);
            }
        } catch (Exception interrupted) {
            exchange.close();
        }
    }

    private static void reply(HttpExchange exchange, int status) throws IOException {
        byte[] body = "42".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private long calls(String outcome) {
        return count("peak_circuit_breaker_calls_total{name=\"venue\",outcome=\"%s\"}".formatted(outcome));
    }

    private long count(String series) {
        return exported.count(series);
    }
}
