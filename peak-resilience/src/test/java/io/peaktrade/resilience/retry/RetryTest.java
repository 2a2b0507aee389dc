package io.peaktrade.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Wiring;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final RetryPolicy POLICY =
            RetryPolicy.of(4, Duration.ofMillis(100)).withJitter(0);

    private final ManualTime time = new ManualTime();
    private final Exported exported = new Exported();

    @Test
    void showsItsSeriesBeforeTheFirstCall() {
        retry(POLICY);
        for (String outcome : new String[] {"first_try", "after_retry", "exhausted", "aborted"}) {
            assertThat(calls(outcome)).isZero();
        }
        assertThat(retries()).isZero();
    }

    @Test
    void makesOneAttemptWhereThatSucceeds() throws Exception {
        assertThat(retry(POLICY).call(() -> "filled")).isEqualTo("filled");
        assertThat(calls("first_try")).isEqualTo(1);
        assertThat(retries()).isZero();
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void triesAgainWithGrowingDelaysUntilItSucceeds() throws Exception {
        assertThat(retry(POLICY).call(failing(new IOException(), new IOException(), new IOException())))
                .isEqualTo("filled");
        assertThat(time.sleeps())
                .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(calls("after_retry")).isEqualTo(1);
        assertThat(retries()).isEqualTo(3);
    }

    @Test
    void waitsNoLongerThanTheLongestDelay() throws Exception {
        RetryPolicy policy = POLICY.withFactor(10).withMaxDelay(Duration.ofMillis(150));
        retry(policy).call(failing(new IOException(), new IOException()));
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(150));
    }

    @Test
    void throwsTheLastFailureItselfWithTheEarlierOnesSuppressed() {
        var failures = new IOException[] {
            new IOException("1"), new IOException("2"), new IOException("3"), new IOException("4")
        };
        assertThatThrownBy(() -> retry(POLICY).call(failing(failures)))
                .isSameAs(failures[3])
                .hasSuppressedException(failures[0])
                .hasSuppressedException(failures[2]);
        assertThat(calls("exhausted")).isEqualTo(1);
        assertThat(retries()).isEqualTo(3);
    }

    @Test
    void bearsAnExceptionObjectThatIsThrownAgainAndAgain() {
        var same = new IOException();
        assertThatThrownBy(() -> retry(POLICY).call(failing(same, same, same, same)))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
    }

    @Test
    void abortsAtWhatIsNotWorthAnotherTry() {
        RetryPolicy policy = POLICY.failingOn(failure -> failure instanceof IOException);
        assertThatThrownBy(() -> retry(policy).run(() -> {
                    throw new IllegalArgumentException("bad order");
                }))
                .hasMessage("bad order");
        assertThat(calls("aborted")).isEqualTo(1);
        assertThat(retries()).isZero();
    }

    @Test
    void abortsAtErrorsInterruptsAndRejectedCalls() {
        Retry retry = retry(POLICY);
        var interrupt = new InterruptedException();
        var rejected = new CallRejectedException("kraken_api", CallRejectedException.Reason.BREAKER_OPEN);
        assertThatThrownBy(() -> retry.call(failing(interrupt))).isSameAs(interrupt);
        assertThatThrownBy(() -> retry.call(failing(rejected))).isSameAs(rejected);
        assertThatThrownBy(() -> retry.run(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(calls("aborted")).isEqualTo(3);
    }

    @Test
    void abortsAWaitThatIsInterruptedAndKeepsTheFlag() {
        var failure = new IOException();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retry(POLICY).call(failing(failure))).isSameAs(failure);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls("aborted")).isEqualTo(1);
        assertThat(retries()).isZero();
    }

    @Test
    void waitsTheSameTimesForTheSameSeed() throws Exception {
        RetryPolicy policy = POLICY.withJitter(0.5);
        for (int run = 0; run < 2; run++) {
            new Retry("order_" + run, policy, seeded())
                    .call(failing(new IOException(), new IOException(), new IOException()));
        }
        List<Duration> sleeps = time.sleeps();
        assertThat(sleeps.subList(3, 6)).isEqualTo(sleeps.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(sleeps.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
    }

    private Wiring seeded() {
        return new Wiring(exported.recorder(), time, new Random(7), new PartEvents(time));
    }

    private Retry retry(RetryPolicy policy) {
        return new Retry("place_order", policy, exported.recorder(), time);
    }

    private long calls(String outcome) {
        return exported.count("peak_retry_calls_total{operation=\"place_order\",outcome=\"%s\"}".formatted(outcome));
    }

    private long retries() {
        return exported.count("peak_retry_attempts_total{operation=\"place_order\"}");
    }

    private static Call<String, Exception> failing(Exception... failures) {
        Iterator<Exception> next = List.of(failures).iterator();
        return () -> {
            if (next.hasNext()) {
                throw next.next();
            }
            return "filled";
        };
    }
}
