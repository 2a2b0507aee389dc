package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkheadTest {
    private final Exported exported = new Exported();

    @Test
    void rejectsWhatFindsNoPermitAndCountsIt() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(2));
        bulkhead.acquire();
        bulkhead.acquire();
        var rejected = catchThrowableOfType(CallRejectedException.class, bulkhead::acquire);
        assertThat(rejected).hasMessage("bulkhead kraken is full");
        assertThat(rejected.reason()).isEqualTo(Reason.BULKHEAD_FULL);
        assertThat(rejected.retryAfter()).isEmpty();
        assertThat(rejectedCount()).isEqualTo(1);
    }

    @Test
    void passesOnJustWhatACallReturnsOrThrowsAndTakesItsPermitBack() throws IOException {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1));
        assertThat(bulkhead.<Integer, RuntimeException>call(bulkhead::availablePermits))
                .isZero();
        assertThatThrownBy(() -> bulkhead.call(() -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> bulkhead.run(() -> {
                    throw new AssertionError("an error");
                }))
                .isInstanceOf(AssertionError.class);
        bulkhead.run(() -> assertThat(available()).isZero());
        assertThat(available()).isEqualTo(1);
    }

    @Test
    void takesAPermitBackOnceHoweverOftenItIsGivenBack() throws InterruptedException {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(3));
        Permit first = bulkhead.acquire();
        Permit second = bulkhead.acquire();
        var answer = new Thread(first::succeeded);
        answer.start();
        answer.join();
        first.failed(new IOException("late"));
        first.ignored();
        assertThat(bulkhead.availablePermits()).isEqualTo(2);
        second.ignored();
        assertThat(bulkhead.availablePermits()).isEqualTo(3);
    }

    @Test
    void exportsItsSeriesFromTheStartAndRefusesASecondOfItsName() {
        bulkhead(BulkheadPolicy.of(16));
        assertThat(available()).isEqualTo(16);
        assertThat(max()).isEqualTo(16);
        assertThat(rejectedCount()).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> bulkhead(BulkheadPolicy.of(16)))
                .withMessage("bulkhead kraken exists already: share that one, or choose another name");
    }

    @Test
    void growsAndShrinksWhileCallsRun() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1));
        Permit first = bulkhead.acquire();
        bulkhead.reconfigure(BulkheadPolicy.of(2));
        Permit second = bulkhead.acquire();
        bulkhead.reconfigure(BulkheadPolicy.of(1));
        assertThat(max()).isEqualTo(1);
        assertThat(available()).isZero();
        first.succeeded();
        assertThatThrownBy(bulkhead::acquire).isInstanceOf(CallRejectedException.class);
        second.succeeded();
        bulkhead.acquire();
        assertThat(bulkhead.policy()).isEqualTo(BulkheadPolicy.of(1));
    }

    @Test
    void letsAllPassOnceItHasEnded() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1));
        Permit before = bulkhead.acquire();
        bulkhead.end();
        assertThat(exported.has("peak_bulkhead_available_permits{name=\"kraken\"}"))
                .isFalse();
        assertThat(exported.has("peak_bulkhead_max_permits{name=\"kraken\"}")).isFalse();
        assertThat(exported.has("peak_bulkhead_rejected_total{name=\"kraken\"}"))
                .isFalse();
        bulkhead.run(() -> bulkhead.run(bulkhead::acquire));
        before.succeeded();
        assertThat(bulkhead.availablePermits()).isEqualTo(1);
    }

    @Test
    void waitsOnlyForAsLongAsItMay() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(Duration.ofMillis(5)));
        bulkhead.acquire();
        assertThat(rejection(bulkhead, Terms.USUAL).reason()).isEqualTo(Reason.BULKHEAD_FULL);
        bulkhead.reconfigure(BulkheadPolicy.of(1).withMaxWait(Duration.ofHours(1)));
        long now = System.nanoTime();
        assertThat(rejection(bulkhead, Terms.USUAL.until(now + 5_000_000)).reason())
                .isEqualTo(Reason.DEADLINE_PASSED);
        assertThat(rejection(bulkhead, Terms.USUAL.until(now)).reason()).isEqualTo(Reason.DEADLINE_PASSED);
        assertThat(rejectedCount()).isEqualTo(3);
    }

    @Test
    void rejectsWhoeverIsInterruptedAndKeepsTheInterrupt() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(Duration.ofHours(1)));
        Permit permit = bulkhead.acquire();
        Thread.currentThread().interrupt();
        CallRejectedException rejected = rejection(bulkhead, Terms.USUAL);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(rejected.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(rejected).hasMessage("the call was interrupted while it waited for kraken");
        permit.succeeded();
        assertThat(available()).isEqualTo(1);
    }

    @Test
    void saysWhatAPolicyHasToBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulkheadPolicy.of(0))
                .withMessage("permits of a bulkhead must be from 1 to 1000000, like 16, but is '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulkheadPolicy.of(1).withMaxWait(Duration.ofNanos(-1)))
                .withMessage("longest wait of a bulkhead must be from 0 to 36500 days, like PT0.05S, but is"
                        + " 'PT-0.000000001S'");
    }

    private Bulkhead bulkhead(BulkheadPolicy policy) {
        return new Bulkhead("kraken", policy, exported.recorder(), TimeSource.system());
    }

    private static CallRejectedException rejection(Bulkhead bulkhead, Terms terms) {
        return catchThrowableOfType(
                CallRejectedException.class, () -> bulkhead.admission().enter(terms));
    }

    private double available() {
        return exported.value("peak_bulkhead_available_permits{name=\"kraken\"}");
    }

    private double max() {
        return exported.value("peak_bulkhead_max_permits{name=\"kraken\"}");
    }

    private long rejectedCount() {
        return exported.count("peak_bulkhead_rejected_total{name=\"kraken\"}");
    }
}
