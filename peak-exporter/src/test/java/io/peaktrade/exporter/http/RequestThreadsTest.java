package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {
    private final RequestThreads threads = new RequestThreads(2);
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicBoolean kept = new AtomicBoolean();

    @AfterEach
    void close() {
        over.countDown();
        threads.close();
    }

    /** Blocks as a thread does whose client sends no more, until it is interrupted. */
    private void readHalfARequest() {
        try {
            over.await();
        } catch (InterruptedException dropped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAWholeRequest() {
        kept.set(threads.received());
        answered.countDown();
    }

    @Test
    void reachAWholeRequestBehindABurstOfHalfOnes() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            threads.execute(this::readHalfARequest);
        }
        threads.execute(this::readAWholeRequest);
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kept).isTrue();
    }

    @Test
    void dropNobodyWhileThereAreEnoughOfThem() throws InterruptedException {
        var stillReading = new CountDownLatch(1);
        threads.execute(() -> {
            readHalfARequest();
            kept.set(threads.received());
            stillReading.countDown();
        });
        threads.execute(answered::countDown);
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        over.countDown();
        assertThat(stillReading.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kept).isTrue();
    }
}
