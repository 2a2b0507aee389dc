package io.peaktrade.resilience.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartEventsTest {
    private final ManualTime time = new ManualTime();
    private final PartEvents events = new PartEvents(time);
    private final PartEvents.Source source = events.of("circuit breaker", "kraken");
    private final List<PartEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    void tellsEveryListenerWhatHappened() {
        List<PartEvent> alsoHeard = new CopyOnWriteArrayList<>();
        events.onEvent(heard::add);
        events.onEvent(alsoHeard::add);
        source.publish(PartEvent.Type.OPENED, () -> "opened: 5 of the last 20 calls failed");
        await().until(() -> heard.size() == 1 && alsoHeard.size() == 1);
        assertThat(heard.get(0)).hasToString("circuit breaker kraken opened: 5 of the last 20 calls failed");
        assertThat(heard.get(0).epochMillis()).isEqualTo(time.epochMillis());
    }

    @Test
    void outlivesAListenerThatThrows() {
        events.onEvent(event -> {
            throw new AssertionError("broken listener");
        });
        events.onEvent(heard::add);
        source.publish(PartEvent.Type.OPENED, () -> "opened");
        source.publish(PartEvent.Type.CLOSED, () -> "closed");
        await().until(() -> heard.size() == 2);
    }

    @Test
    void makesNobodyWaitForAListenerThatHangs() {
        var forEver = new CountDownLatch(1);
        events.onEvent(event -> awaitUninterruptibly(forEver));
        events.onEvent(heard::add);
        for (int event = 0; event < 3_000; event++) {
            source.publish(PartEvent.Type.OPENED, () -> "opened");
            int published = event + 1;
            if (published % 500 == 0) {
                await().until(() -> heard.size() == published);
            }
        }
        forEver.countDown();
    }

    @Test
    void limitsTheLinesOfOnePartAndCountsWhatItLeavesOut() {
        var limit = new LineLimit(time);
        for (int line = 0; line < 10; line++) {
            assertThat(limit.take()).isZero();
        }
        assertThat(limit.take()).isEqualTo(LineLimit.SUPPRESS);
        assertThat(limit.take()).isEqualTo(LineLimit.SUPPRESS);
        time.pass(Duration.ofSeconds(1));
        assertThat(limit.take()).isEqualTo(2);
        assertThat(limit.take()).isEqualTo(LineLimit.SUPPRESS);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
