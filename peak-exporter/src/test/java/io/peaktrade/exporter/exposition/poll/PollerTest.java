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
class PollerTest {
    private static final long BUDGET = TimeUnit.MILLISECONDS.toNanos(800);
    /** Never reached where the time stands still. */
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final LabelledCounter errors =
            new MetricsRecorder(new MetricRegistry()).counter(ExporterFamilies.SCRAPE_ERRORS);
    private final ManualTime time = new ManualTime();
    private final AtomicBoolean noMore = new AtomicBoolean();
    private final CountDownLatch refused = new CountDownLatch(1);
    private final Poller poller = new Poller(errors, time, this::thread);
    private final CountDownLatch release = new CountDownLatch(1);
    private final TestPoll good = new TestPoll(() -> {});

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
    private TestPoll hanging(long nanos) {
        return new TestPoll(() -> {
            time.pass(Duration.ofNanos(nanos));
            passThrough(release);
        });
    }

    @Test
    void leavesBehindWhatHasNotAnsweredWhenTheBudgetIsSpent() {
        TestPoll hanging = hanging(BUDGET);
        assertThat(poller.read(List.of(good, hanging), BUDGET)).isFalse();
        assertThat(good.isFresh(poller.round())).isTrue();
        assertThat(hanging.isFresh(poller.round())).isFalse();
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsThereIsBudget() {
        var slow = new TestPoll(() -> time.pass(Duration.ofNanos(BUDGET - 1)));
        assertThat(poller.read(List.of(slow, good), BUDGET)).isTrue();
        assertThat(slow.isFresh(poller.round())).isTrue();
        assertThat(errors()).isZero();
    }

    @Test
    void asksTheOthersMeanwhile() {
        var last = new CountDownLatch(1);
        var waiting = new TestPoll(() -> passThrough(last));
        assertThat(poller.read(List.of(waiting, good, new TestPoll(last::countDown)), HOUR))
                .isTrue();
        assertThat(waiting.isFresh(poller.round())).isTrue();
    }

    @Test
    void asksWhatHangsAgainOnlyWhenItIsBack() {
        TestPoll hanging = hanging(BUDGET);
        poller.read(List.of(hanging), BUDGET);
        int left = poller.round();
        assertThat(poller.read(List.of(hanging, good), HOUR)).isTrue();
        assertThat(hanging.asked()).isEqualTo(1);
        assertThat(errors()).isEqualTo(2);
        release.countDown();
        await().until(() -> hanging.isBack(left));
        assertThat(hanging.isFresh(poller.round())).as("of a round long over").isFalse();
        assertThat(poller.read(List.of(hanging, good), HOUR)).isTrue();
        assertThat(hanging.isFresh(poller.round())).isTrue();
        assertThat(errors()).isEqualTo(2);
    }

    @Test
    void forgetsWhatAFailureLeftBehind() {
        var broken = new TestPoll(() -> {
            throw new StackOverflowError("broken");
        });
        assertThat(poller.read(List.of(broken, good), HOUR)).isTrue();
        assertThat(broken.failure(poller.round())).isInstanceOf(StackOverflowError.class);
        assertThat(broken.isFresh(poller.round())).isFalse();
        poller.read(List.of(good), HOUR);
        assertThat(broken.failure(poller.round())).as("of a round long over").isNull();
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void answersAtOnceWhileAllItsThreadsHangAndTriesAgainEachTime() {
        List<TestPoll> all = IntStream.range(0, 64)
                .mapToObj(i -> hanging(i == 63 ? BUDGET : 0))
                .toList();
        assertThat(poller.read(all, BUDGET)).isFalse();
        assertThat(all).allMatch(poll -> poll.asked() == 1);
        assertThat(poller.read(List.of(good), HOUR)).isFalse();
        assertThat(good.asked()).isZero();
        assertThat(errors()).isEqualTo(65);
        release.countDown();
        await().until(() -> poller.read(List.of(good), HOUR));
        assertThat(good.isFresh(poller.round())).isTrue();
    }

    @Test
    void goesOnWithTheThreadsThatItHasWhenTheMachineHasNoMore() {
        var waiting = new TestPoll(() -> {
            noMore.set(true);
            passThrough(refused);
        });
        assertThat(poller.read(List.of(waiting, good), HOUR)).isTrue();
        assertThat(waiting.isFresh(poller.round())).isTrue();
        assertThat(good.isFresh(poller.round())).isTrue();
        assertThat(errors()).isZero();
    }

    @Test
    void answersAtOnceWhenTheMachineHasNoThread() {
        noMore.set(true);
        assertThat(poller.read(List.of(good), HOUR)).isFalse();
        assertThat(errors()).isEqualTo(1);
        noMore.set(false);
        assertThat(poller.read(List.of(good), HOUR)).isTrue();
    }

    @Test
    void letsNoTwoThreadsIntoAReadingWhileManyHangAndComeBack() {
        var random = new Random(7);
        var doors = IntStream.range(0, 20).mapToObj(i -> new Semaphore(0)).toList();
        var all = doors.stream()
                .map(door -> new TestPoll(door::acquireUninterruptibly))
                .toList();
        var racing = new Poller(errors);
        for (int round = 0; round < 100; round++) {
            doors.forEach(door -> door.release(random.nextInt(3)));
            racing.read(all, TimeUnit.MILLISECONDS.toNanos(1));
        }
        doors.forEach(door -> door.release(1_000));
        await().until(() -> racing.read(all, HOUR) && all.stream().allMatch(each -> each.isFresh(racing.round())));
        assertThat(all).allMatch(poll -> poll.mostInside() == 1);
    }
}
