package io.peaktrade.resilience.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.resilience.call.CallRejectedException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRejectedExceptionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BREAKER_OPEN       | circuit breaker kraken is open
            BREAKER_HALF_OPEN  | circuit breaker kraken is half open and its probes have not answered yet
            BULKHEAD_FULL      | bulkhead kraken is full
            RATE_LIMITED       | rate limiter kraken has no permit left
            DEADLINE_PASSED    | the call could not pass kraken before its deadline
            INTERRUPTED        | the call was interrupted while it waited for kraken
            TOO_MANY_ABANDONED | timeout kraken has too many abandoned tasks that still run
            """)
    void saysWhichPartRejectedTheCallAndWhy(Reason reason, String message) {
        var rejected = new CallRejectedException("kraken", reason);
        assertThat(rejected).hasMessage(message);
        assertThat(rejected.part()).isEqualTo("kraken");
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.retryAfter()).isEmpty();
        assertThat(rejected.attempts()).isZero();
        assertThat(rejected.getStackTrace()).isEmpty();
    }

    @Test
    void saysWhatMayHaveReachedTheVenueBefore() {
        var rejected = new CallRejectedException("kraken", Reason.RATE_LIMITED, 250_000_000).afterAttempts(2);
        assertThat(rejected.attempts()).isEqualTo(2);
        assertThat(rejected.retryAfter()).contains(Duration.ofMillis(250));
        assertThat(rejected)
                .hasMessage("rate limiter kraken has no permit left: retry after PT0.25S;"
                        + " attempts that may have reached the venue before: 2");
    }
}
