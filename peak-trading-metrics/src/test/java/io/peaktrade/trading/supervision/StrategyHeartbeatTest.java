package io.peaktrade.trading.supervision;

import static java.time.Duration.ofSeconds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrategyHeartbeatTest {
    private static final String HEARTBEAT = "peak_strategy_heartbeat_timestamp_seconds{strategy=\"momentum\"}";
    private static final String INTERVAL = "peak_strategy_heartbeat_interval_seconds{strategy=\"momentum\"}";

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final ManualTime time = new ManualTime();

    @Test
    void showsTheWallClockOfTheLastBeatBesideTheInterval() {
        var beat = new StrategyHeartbeat(recorder, time, "momentum", Duration.ofMillis(1500));
        time.pass(ofSeconds(5));
        beat.beat();
        time.pass(ofSeconds(2));
        assertThat(gauge(HEARTBEAT)).isEqualTo(1_700_000_005.0);
        assertThat(gauge(INTERVAL)).isEqualTo(1.5);
    }

    @Test
    void missesAStrategyThatHangsBeforeItsFirstBeat() {
        new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(1));
        time.pass(ofSeconds(60));
        assertThat(gauge(HEARTBEAT)).isEqualTo(1_700_000_000.0);
    }

    @Test
    void removesBothSeriesWhenClosedAndWhateverFollows() {
        var beat = new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(1));
        beat.close();
        beat.beat();
        beat.close();
        assertThat(registry.getMetrics()).doesNotContainKeys(HEARTBEAT, INTERVAL);
    }

    @Test
    void leavesTheHeartbeatOfASuccessorAloneWhenClosedAgain() {
        var stopped = new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(1));
        stopped.close();
        new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(2));
        stopped.close();
        assertThat(gauge(INTERVAL)).isEqualTo(2.0);
    }

    @Test
    void refusesASecondHeartbeatOfAStrategy() {
        new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(1));
        assertThatThrownBy(() -> new StrategyHeartbeat(recorder, time, "momentum", ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(HEARTBEAT + " is read from an object already: remove it first");
    }

    @Test
    void refusesAnIntervalThatNeverPasses() {
        assertThatThrownBy(() -> new StrategyHeartbeat(recorder, time, "momentum", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("heartbeat interval of strategy momentum must be above 0, like PT1S, but is 'PT0S'");
    }

    private Object gauge(String name) {
        return requireNonNull(registry.getGauges().get(name)).getValue();
    }
}
