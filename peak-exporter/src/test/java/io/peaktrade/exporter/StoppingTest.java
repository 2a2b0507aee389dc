package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class StoppingTest {
    private static final int CLIENTS = 64;

    private final TestExporter exporter = new TestExporter(TestExporter.recorder());
    private final int port = exporter.port();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger leftAlone = new AtomicInteger();

    private void ask() {
        while (!stopped.get()) {
            try (var client = new RawClient(port)) {
                client.get("/-/healthy", "localhost");
                answered.incrementAndGet();
            } catch (SocketTimeoutException neither) {
                leftAlone.incrementAndGet();
            } catch (IOException closed) {
                refused.incrementAndGet(); // That is an answer too, once the server stops.
            }
        }
    }

    @RepeatedTest(5)
    void answersOrClosesEveryConnectionUnderLoad() throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(this::ask);
        }
        await().until(() -> answered.get() > 200);
        exporter.close();
        stopped.set(true);
        clients.shutdown();
        assertThat(clients.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(leftAlone).hasValue(0);
    }
}
