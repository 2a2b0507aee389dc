package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ThreadCellsTest {
    private static final int ROWS = 64;

    private static final MetricFamily FAMILY = MetricFamily.counter("test_total", "Help.");

    private final CounterKind kind = CounterKind.of(FAMILY, new Rejections(FAMILY, new NoCounters()));
    private final ThreadCells cells = kind.cells();
    private final int cell = cells.allocate(1);
    private final List<Owner> owners = Stream.generate(Owner::new).limit(ROWS).toList();

    /** Counts one event, and keeps its row until it is told to end. */
    private final class Owner {
        private final CountDownLatch counted = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread = new Thread(this::live);

        private void live() {
            countOne();
            counted.countDown();
            try {
                end.await();
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
            }
        }

        private void end() throws InterruptedException {
            end.countDown();
            thread.join();
        }
    }

    @BeforeEach
    void giveAllRowsAway() throws InterruptedException {
        for (Owner owner : owners) {
            owner.thread.start();
            owner.counted.await();
        }
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Owner owner : owners) {
            owner.end();
        }
    }

    @Test
    void aThreadWithoutARowGoesOnWhileAnotherHoldsTheLock() {
        assertThat(countOne()).isFalse();
        cells.claiming.lock();
        try {
            assertThat(CompletableFuture.supplyAsync(() -> countsWithin(100_000)))
                    .succeedsWithin(Duration.ofSeconds(60))
                    .isEqualTo(false);
        } finally {
            cells.claiming.unlock();
        }
    }

    @Test
    void aThreadWithoutARowGoesOnInThatOfOneThatHasEnded() throws InterruptedException {
        assertThat(countOne()).isFalse();
        owners.get(5).end();
        assertThat(countsWithin(1_000_000)).isTrue();
        assertThat(countOne()).isTrue();
        assertThat(cells.read(cell)).isEqualTo(ROWS + 2);
    }

    @Test
    void aNewThreadGoesOnInTheRowOfAnEndedOneAtOnceWhileThereAreNoMoreThreadsThanRows() throws InterruptedException {
        owners.get(5).end();
        assertThat(countOne()).isTrue();
        assertThat(cells.read(cell)).isEqualTo(ROWS + 1);
    }

    /** Whether the calling thread has a row to count in. */
    private boolean countOne() {
        long[] own = cells.own(cell);
        if (own != null) {
            ThreadCells.add(own, cell, 1);
        }
        return own != null;
    }

    private boolean countsWithin(int attempts) {
        for (int i = 0; i < attempts; i++) {
            if (countOne()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSumOfThreadsWithoutAStripeStandsStillWhenItIsFull() {
        var series = new CounterSeries(
                SeriesName.of("test_total"), kind, kind.cells().allocate(1));
        for (int i = 0; i < 17; i++) {
            series.inc((1L << 60) - 1);
        }
        assertThat(series.getCount()).isEqualTo(Long.MAX_VALUE);
    }

    private static final class NoCounters implements Rejections.Counters {
        @Override
        public void countRejected(String metric, Rejections.Reason reason) {}

        @Override
        public void countOverflow(String metric) {}
    }
}
