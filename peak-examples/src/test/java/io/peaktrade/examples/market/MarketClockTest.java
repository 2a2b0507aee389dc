package io.peaktrade.examples.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.examples.market.MarketClock.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketClockTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void letsASecondPassForAMinuteAtSpeedSixty() throws Exception {
        var clock = opened(Speed.parse("60"));
        assertThat(clock.reaches(1_060_000, Events.NONE)).isTrue();
        assertThat(time.nanos()).isEqualTo(1_000_000_000);
        assertThat(clock.marketMillis()).isEqualTo(1_060_000);
    }

    @Test
    void letsAMinutePassForAMinuteOnAVirtualClock() throws Exception {
        opened(Speed.MAX).reaches(1_060_000, Events.NONE);
        assertThat(time.nanos()).isEqualTo(60_000_000_000L);
    }

    @Test
    void catchesUpAfterItWasHeldUp() throws Exception {
        var clock = opened(Speed.parse("60"));
        time.sleep(1_500_000_000);
        clock.reaches(1_060_000, Events.NONE);
        clock.reaches(1_120_000, Events.NONE);
        assertThat(time.nanos()).isEqualTo(2_000_000_000);
    }

    @Test
    void letsHappenOnTheWayWhatIsDue() throws Exception {
        List<Long> happened = new ArrayList<>();
        var events = new Events() {
            private long next = 3_000_000_000L;

            @Override
            public OptionalLong nextNanos() {
                return next > 70_000_000_000L ? OptionalLong.empty() : OptionalLong.of(next);
            }

            @Override
            public void happen() {
                happened.add(time.nanos() / 1_000_000_000);
                next += 50_000_000_000L;
            }
        };
        var clock = opened(Speed.MAX);
        clock.reaches(1_060_000, events);
        clock.goOn(1_120_000, events);
        assertThat(happened).containsExactly(3L, 53L);
        assertThat(clock.marketMillis()).isEqualTo(1_060_000);
        assertThat(time.nanos()).isEqualTo(120_000_000_000L);
    }

    @Test
    void goesNoFurtherOnceStopped() throws Exception {
        var clock = opened(Speed.MAX);
        clock.stop();
        assertThat(clock.reaches(1_060_000, Events.NONE)).isFalse();
        assertThat(clock.marketMillis()).isEqualTo(1_000_000);
        assertThat(time.nanos()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "fast", "100001", "", "MAX"})
    void knowsNoSuchSpeed(String text) {
        assertThatThrownBy(() -> Speed.parse(text))
                .hasMessage("speed must be a number above 0 and up to 100000, like 60, or max, but is '%s'", text);
    }

    @Test
    void standsStillUntilItRunsOn() throws Exception {
        time.sleep(5);
        assertThat(time.nanos()).isEqualTo(5);
        time.runOn();
        time.sleep(1_000);
        assertThat(time.nanos()).isGreaterThanOrEqualTo(1_005);
    }

    private MarketClock opened(Speed speed) {
        var clock = new MarketClock(time, speed);
        clock.open(1_000_000);
        return clock;
    }
}
