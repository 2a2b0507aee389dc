package io.peaktrade.exporter.exposition.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadingGuardTest {
    private static final long BUDGET = TimeUnit.MILLISECONDS.toNanos(800);
    /** Never reached where the time stands still. */
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final LabelledCounter errors =
            new MetricsRecorder(new MetricRegistry()).counter(ExporterFamilies.SCRAPE_ERRORS);
    private final ManualTime time = new ManualTime();
    private final AtomicBoolean noMore = new AtomicBoolean();
    private final CountDownLatch refused = new CountDownLatch(1);
    private final ReadingGuard guard = new ReadingGuard(errors, time, this::thread);
    private final CountDownLatch release = new CountDownLatch(1);
    private final TestReading good = new TestReading(() -> {});

    @AfterEach
    void release() {
        release.countDown();
    }

    private Thread thread(Runnable task) {
        if (noMore.get()) {
            refused.countDown();
            throw new OutOfMemoryError("unable to create native thread");
        }
        return new DaemonThreads("test").newThread(task);
    }

    private long errors() {
        return errors.at("dropwizard").getCount();
    }

    private static void passThrough(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hangs, and lets so much time pass. */
    private TestReading hanging(long nanos) {
        return new TestReading(() -> {
            time.pass(Duration.ofNanos(nanos));
            passThrough(release);
        });
    }

    @Test
    void leavesBehindWhatHasNotAnsweredWhenTheBudgetIsSpent() {
        TestReading hanging = hanging(BUDGET);
        assertThat(guard.read(List.of(good, hanging), BUDGET)).isFalse();
        assertThat(good.isFresh(guard.round())).isTrue();
        assertThat(hanging.isFresh(guard.round())).isFalse();
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsThereIsBudget() {
        var slow = new TestReading(() -> time.pass(Duration.ofNanos(BUDGET - 1)));
        assertThat(guard.read(List.of(slow, good), BUDGET)).isTrue();
        assertThat(slow.isFresh(guard.round())).isTrue();
        assertThat(errors()).isZero();
    }

    @Test
    void asksTheOthersMeanwhile() {
        var last = new CountDownLatch(1);
        var waiting = new TestReading(() -> passThrough(last));
        assertThat(guard.read(List.of(waiting, good, new TestReading(last::countDown)), HOUR))
                .isTrue();
        assertThat(waiting.isFresh(guard.round())).isTrue();
    }

    @Test
    void asksWhatHangsAgainOnlyWhenItIsBack() {
        TestReading hanging = hanging(BUDGET);
        guard.read(List.of(hanging), BUDGET);
        int left = guard.round();
        assertThat(guard.read(List.of(hanging, good), HOUR)).isTrue();
        assertThat(hanging.asked()).isEqualTo(1);
        assertThat(errors()).isEqualTo(2);
        release.countDown();
        await().until(() -> hanging.isBack(left));
        assertThat(hanging.isFresh(guard.round())).as("of a round long over").isFalse();
        assertThat(guard.read(List.of(hanging, good), HOUR)).isTrue();
        assertThat(hanging.isFresh(guard.round())).isTrue();
        assertThat(errors()).isEqualTo(2);
    }

    @Test
    void forgetsWhatAFailureLeftBehind() {
        var broken = new TestReading(() -> {
            throw new StackOverflowError("broken");
        });
        assertThat(guard.read(List.of(broken, good), HOUR)).isTrue();
        assertThat(broken.failure(guard.round())).isInstanceOf(StackOverflowError.class);
        assertThat(broken.isFresh(guard.round())).isFalse();
        guard.read(List.of(good), HOUR);
        assertThat(broken.failure(guard.round())).as("of a round long over").isNull();
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void answersAtOnceWhileAllItsThreadsHangAndTriesAgainEachTime() {
        List<TestReading> all = IntStream.range(0, 64)
                .mapToObj(i -> hanging(i == 63 ? BUDGET : 0))
                .toList();
        assertThat(guard.read(all, BUDGET)).isFalse();
        assertThat(all).allMatch(reading -> reading.asked() == 1);
        assertThat(guard.read(List.of(good), HOUR)).isFalse();
        assertThat(good.asked()).isZero();
        assertThat(errors()).isEqualTo(65);
        release.countDown();
        await().until(() -> guard.read(List.of(good), HOUR));
        assertThat(good.isFresh(guard.round())).isTrue();
    }

    @Test
    void goesOnWithTheThreadsThatItHasWhenTheMachineHasNoMore() {
        var waiting = new TestReading(() -> {
            noMore.set(true);
            passThrough(refused);
        });
        assertThat(guard.read(List.of(waiting, good), HOUR)).isTrue();
        assertThat(waiting.isFresh(guard.round())).isTrue();
        assertThat(good.isFresh(guard.round())).isTrue();
        assertThat(errors()).isZero();
    }

    @Test
    void answersAtOnceWhenTheMachineHasNoThread() {
        noMore.set(true);
        assertThat(guard.read(List.of(good), HOUR)).isFalse();
        assertThat(errors()).isEqualTo(1);
        noMore.set(false);
        assertThat(guard.read(List.of(good), HOUR)).isTrue();
    }

    @Test
    void letsNoTwoThreadsIntoAReadingWhileManyHangAndComeBack() {
        var random = new Random(7);
        var doors = IntStream.range(0, 20).mapToObj(i -> new Semaphore(0)).toList();
        var all = doors.stream()
                .map(door -> new TestReading(door::acquireUninterruptibly))
                .toList();
        var racing = new ReadingGuard(errors);
        for (int round = 0; round < 100; round++) {
            doors.forEach(door -> door.release(random.nextInt(3)));
            racing.read(all, TimeUnit.MILLISECONDS.toNanos(1));
        }
        doors.forEach(door -> door.release(1_000));
        await().until(() -> racing.read(all, HOUR) && all.stream().allMatch(each -> each.isFresh(racing.round())));
        assertThat(all).allMatch(reading -> reading.mostInside() == 1);
    }
}
