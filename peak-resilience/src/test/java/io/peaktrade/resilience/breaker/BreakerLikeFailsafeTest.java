package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failsafe.CircuitBreaker;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Skipping the successes that push nothing out of the window changes no decision. */
class BreakerLikeFailsafeTest {
    @RepeatedTest(300)
    void tripsAtTheVeryCallAtWhichPlainFailsafeTrips(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int window = 1 + random.nextInt(12);
        int failures = repetition.getCurrentRepetition() % 3 == 0 ? window : 1 + random.nextInt(window);
        double failureRate = random.nextDouble();
        var test = new BreakerUnderTest(CircuitBreakerPolicy.ofLast(failures, window, BreakerUnderTest.RECOVERY));
        CircuitBreaker<Object> plain =
                CircuitBreaker.builder().withFailureThreshold(failures, window).build();
        for (int call = 0; call < 200 && plain.isClosed(); call++) {
            if (random.nextDouble() < failureRate) {
                test.fail();
                plain.recordFailure();
            } else {
                test.succeed();
                plain.recordSuccess();
            }
            assertThat(test.breaker.failsafe().isOpen()).isEqualTo(plain.isOpen());
        }
    }

    @Test
    void tellsFailsafeNothingOfSuccessesWhileNoFailureIsInTheWindow() {
        var test = new BreakerUnderTest();
        test.succeed();
        assertThat(test.breaker.failsafe().getExecutionCount()).isZero();
        test.fail();
        test.succeed();
        assertThat(test.breaker.failsafe().getExecutionCount()).isEqualTo(2);
    }

    @Test
    void showsWhatACompositionWithFailsafeDoesToTheBreaker() {
        var test = new BreakerUnderTest();
        test.breaker.failsafe().open();
        test.isRejected();
        assertThat(test.state()).isEqualTo(2);
        test.time.pass(BreakerUnderTest.RECOVERY.plusSeconds(2));
        test.breaker.failsafe().close();
        assertThat(test.state()).isZero();
        assertThat(test.secondsIn("open")).isEqualTo(30);
        assertThat(test.secondsIn("half_open")).isEqualTo(2);
        assertThat(test.transitions("open")).isEqualTo(1);
        assertThat(test.transitions("closed")).isEqualTo(1);
    }
}
