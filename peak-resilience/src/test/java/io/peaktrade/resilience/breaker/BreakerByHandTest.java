package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What people and programs do to a breaker at run time, and what it tells them. */
class BreakerByHandTest {
    private static final String OPEN_REMAINING = "peak_circuit_breaker_open_remaining_seconds{name=\"kraken_api\"}";

    private final BreakerUnderTest test = new BreakerUnderTest();

    @Test
    void staysOpenByHandUntilItIsReset() {
        test.breaker.forceOpen();
        test.time.pass(Duration.ofDays(1));
        assertThatThrownBy(test::succeed)
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        rejected -> assertThat(rejected.retryAfter()).isEmpty());
        assertThat(test.exported.value(OPEN_REMAINING)).isNaN();
        test.breaker.reset();
        test.succeed();
        assertThat(test.transitions("open")).isEqualTo(1);
        assertThat(test.transitions("closed")).isEqualTo(1);
    }

    @Test
    void opensForAsLongAsItIsTold() {
        test.breaker.openFor(Duration.ofSeconds(90));
        assertThat(test.exported.value(OPEN_REMAINING)).isEqualTo(90);
        test.time.pass(Duration.ofSeconds(90));
        assertThat(test.breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(test.exported.value(OPEN_REMAINING)).isZero();
    }

    @Test
    void staysClosedByHandWhateverFails() {
        test.breaker.forceClosed();
        test.fail(20);
        assertThat(test.state()).isZero();
        assertThat(test.calls("failure")).isEqualTo(20);
        test.breaker.reset();
        test.trip();
        assertThat(test.state()).isEqualTo(2);
    }

    @Test
    void neverOpensWhileItIsDisabled() {
        test.breaker.reconfigure(CircuitBreakerPolicy.disabled());
        test.fail(20);
        assertThat(test.state()).isZero();
        test.breaker.reconfigure(BreakerUnderTest.POLICY);
        test.trip();
        assertThat(test.state()).isEqualTo(2);
    }

    @Test
    void forgetsItsWindowWhenItIsReset() {
        test.fail(2);
        test.breaker.reset();
        test.fail(2);
        assertThat(test.state()).isZero();
    }

    @Test
    void keepsStateAndWindowWhenItIsReconfigured() {
        test.fail(2);
        test.breaker.reconfigure(CircuitBreakerPolicy.ofLast(3, 10, Duration.ofSeconds(5)));
        test.succeed();
        test.fail();
        assertThat(test.state()).isEqualTo(2);
        test.breaker.reconfigure(BreakerUnderTest.POLICY);
        test.time.pass(Duration.ofSeconds(5));
        assertThat(test.state()).isEqualTo(1);
    }

    @Test
    void recoversLaterEachTimeUntilItCloses() {
        var growing = new BreakerUnderTest(CircuitBreakerPolicy.consecutive(1, Duration.ofSeconds(10))
                .withGrowingRecovery(2, Duration.ofSeconds(30)));
        for (int seconds : new int[] {10, 20, 30, 30}) {
            growing.fail();
            growing.time.pass(Duration.ofSeconds(seconds).minusNanos(1));
            growing.isRejected();
            growing.time.pass(Duration.ofNanos(1));
        }
        growing.succeed();
        growing.fail();
        assertThat(growing.exported.value(OPEN_REMAINING)).isEqualTo(10);
    }

    @Test
    void spreadsItsRecoveryByTheJitter() {
        var recovery = new Recovery(Duration.ofSeconds(10), 1, Duration.ofSeconds(12), 0.5);
        var random = new Random(7);
        for (int opening = 0; opening < 1_000; opening++) {
            assertThat(recovery.nanos(0, random)).isBetween(5_000_000_000L, 12_000_000_000L);
        }
    }

    @Test
    void takesItsSeriesWithItWhenItEndsAndLetsCallsPass() {
        test.trip();
        test.breaker.end();
        test.succeed();
        test.fail();
        assertThat(test.exported.names()).noneMatch(name -> name.contains("kraken_api"));
    }

    @Test
    void letsUrgentCallsPassWhileItIsOpen() {
        test.trip();
        Object lease = test.breaker.admission().enter(Terms.USUAL.urgently());
        test.breaker.admission().succeeded(lease, "canceled");
        assertThat(test.state()).isEqualTo(2);
        assertThat(test.calls("success")).isEqualTo(1);
        assertThat(test.calls("rejected")).isZero();
    }

    @Test
    void recoversThroughCallsThatAreNestedInEachOther() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.breaker.run(test::succeed);
        assertThat(test.state()).isZero();
        assertThat(test.calls("success")).isEqualTo(2);
    }

    @Test
    void isAPolicyForCompositionsWithFailsafe() {
        var retry = RetryPolicy.builder().withMaxRetries(2).build();
        assertThatThrownBy(() -> Failsafe.with(retry)
                        .compose(test.breaker.toFailsafe())
                        .run(() -> {
                            throw new IllegalStateException("down");
                        }))
                .hasMessage("down");
        assertThat(test.calls("failure")).isEqualTo(3);
        assertThat(test.state()).isEqualTo(2);
        assertThatThrownBy(() -> Failsafe.with(test.breaker.toFailsafe()).run(() -> {}))
                .isInstanceOf(CallRejectedException.class);
        test.time.pass(BreakerUnderTest.RECOVERY);
        assertThat(Failsafe.with(test.breaker.<String>toFailsafe()).get(() -> "filled"))
                .isEqualTo("filled");
        assertThat(test.state()).isZero();
    }

    @Test
    void tellsPeopleEachTransitionWithItsFigures() {
        var time = new ManualTime();
        var wiring = new Wiring(new Exported().recorder(), time, new Random(), new PartEvents(time));
        List<PartEvent> heard = new CopyOnWriteArrayList<>();
        wiring.events().onEvent(heard::add);
        var breaker = new CircuitBreaker("kraken", CircuitBreakerPolicy.ofLast(2, 20, Duration.ofSeconds(1)), wiring);
        breaker.acquire().failed(new IllegalStateException());
        breaker.acquire().failed(new SocketTimeoutException());
        time.pass(Duration.ofSeconds(1));
        breaker.run(() -> {});
        await().until(() -> heard.size() == 3);
        assertThat(heard)
                .extracting(PartEvent::toString)
                .containsExactly(
                        "circuit breaker kraken opened: 2 of the last 20 calls failed, last: SocketTimeoutException",
                        "circuit breaker kraken half open: probes at one time: 1",
                        "circuit breaker kraken closed: successful probes: 1");
    }
}
