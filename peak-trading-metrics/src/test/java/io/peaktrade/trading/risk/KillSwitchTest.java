package io.peaktrade.trading.risk;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static io.peaktrade.trading.order.NewOrder.Purpose.REDUCE_ONLY;
import static io.peaktrade.trading.order.NewOrder.Purpose.TRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KillSwitchTest {
    private static final String ENGAGED = "peak_kill_switch_engaged";
    private static final String OPEN = "peak_kill_switch_open_orders";
    private static final String CLEARED = "peak_kill_switch_orders_cleared_duration_seconds";
    private static final String BYPASSED = "peak_kill_switch_bypassed_orders_total";
    private static final String ACTIVATIONS = "peak_kill_switch_activations_total";
    private static final String LAST_DRILL = "peak_kill_switch_last_drill_timestamp_seconds";

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ManualTime time = new ManualTime();
    private final KillSwitch kill = new KillSwitch(recorder, time, "all", "momentum");

    @Test
    void showsItsScopesReleasedAndItsCountersAtZeroFromTheStart() {
        assertThat(recorder).gauge(ENGAGED, "all").hasValue(0);
        assertThat(recorder).gauge(ENGAGED, "momentum").hasValue(0);
        assertThat(recorder).counter(BYPASSED, "momentum").hasCount(0);
        assertThat(recorder).counter(ACTIVATIONS, "all", "operator").hasCount(0);
        assertThat(recorder).histogram(CLEARED, "all").hasCount(0);
        assertThat(recorder).gauge(OPEN, "all").isAbsent();
        assertThat(recorder).gauge(LAST_DRILL, "all").isAbsent();
    }

    @Test
    void stopsOneStrategy() {
        kill.engage("momentum", KillReason.OPERATOR);
        assertThat(kill.isEngaged("momentum")).isTrue();
        assertThat(kill.isEngaged("mean_reversion")).isFalse();
        assertThat(kill.isEngaged("all")).isFalse();
        assertThat(recorder).gauge(ENGAGED, "momentum").hasValue(1);
        assertThat(recorder).gauge(ENGAGED, "all").hasValue(0);
    }

    @Test
    void stopsEveryStrategyWithAll() {
        kill.engage(KillSwitch.ALL, KillReason.LIMIT_BREACHED);
        assertThat(kill.isEngaged("momentum")).isTrue();
        assertThat(kill.isEngaged("of nobody's")).isTrue();
        kill.release(KillSwitch.ALL);
        assertThat(kill.isEngaged("momentum")).isFalse();
    }

    @Test
    void countsAnActivationByItsReasonAndOnlyWhenItWasReleased() {
        kill.engage("momentum", KillReason.LIMIT_BREACHED);
        kill.engage("momentum", KillReason.OPERATOR);
        kill.release("momentum");
        kill.engage("momentum", null);
        assertThat(recorder).counter(ACTIVATIONS, "momentum", "limit_breached").hasCount(1);
        assertThat(recorder).counter(ACTIVATIONS, "momentum", "operator").hasCount(0);
        assertThat(recorder).counter(ACTIVATIONS, "momentum", "other").hasCount(1);
    }

    @Test
    void countsAnOpenOrderOnceInTheNarrowestEngagedScope() {
        kill.opened("momentum", TRADE);
        kill.opened("mean_reversion", TRADE);
        kill.engage("all", KillReason.OPERATOR);
        assertThat(recorder).gauge(OPEN, "all").hasValue(2);
        kill.engage("momentum", KillReason.OPERATOR);
        assertThat(recorder).gauge(OPEN, "all").hasValue(1);
        assertThat(recorder).gauge(OPEN, "momentum").hasValue(1);
        kill.release("all");
        assertThat(recorder).gauge(OPEN, "all").isAbsent();
    }

    @Test
    void countsAnOrderThatLeavesAllTheSameInTheNarrowestEngagedScope() {
        kill.opened("momentum", TRADE);
        kill.engage("all", KillReason.OPERATOR);
        kill.opened("momentum", TRADE);
        kill.engage("momentum", KillReason.OPERATOR);
        kill.opened("momentum", TRADE);
        kill.opened("mean_reversion", TRADE);
        assertThat(recorder).counter(BYPASSED, "all").hasCount(2);
        assertThat(recorder).counter(BYPASSED, "momentum").hasCount(1);
    }

    @Test
    void letsAnOrderThatOnlyReducesPassButWaitsForIt() {
        kill.engage("momentum", KillReason.OPERATOR);
        kill.opened("momentum", REDUCE_ONLY);
        assertThat(recorder).counter(BYPASSED, "momentum").hasCount(0);
        assertThat(recorder).gauge(OPEN, "momentum").hasValue(1);
    }

    @Test
    void observesTheTimeUntilTheLastOrderIsGoneOnce() {
        kill.opened("momentum", TRADE);
        kill.opened("momentum", TRADE);
        kill.engage("momentum", KillReason.OPERATOR);
        time.pass(Duration.ofMillis(250));
        kill.ended("momentum");
        assertThat(recorder).histogram(CLEARED, "momentum").hasCount(0);
        time.pass(Duration.ofMillis(250));
        kill.ended("momentum");
        kill.opened("momentum", TRADE);
        kill.ended("momentum");
        assertThat(recorder).histogram(CLEARED, "momentum").hasCount(1).hasSum(0.5);
    }

    @Test
    void observesAtOnceThatThereWasNothingToWaitFor() {
        kill.engage("all", KillReason.DRILL);
        assertThat(recorder).histogram(CLEARED, "all").hasCount(1).hasSum(0);
    }

    @Test
    void waitsForTheOrdersOfEveryStrategyWithAll() {
        kill.opened("momentum", TRADE);
        kill.opened("mean_reversion", TRADE);
        kill.engage("all", KillReason.OPERATOR);
        kill.ended("momentum");
        assertThat(recorder).histogram(CLEARED, "all").hasCount(0);
        kill.ended("mean_reversion");
        assertThat(recorder).histogram(CLEARED, "all").hasCount(1);
    }

    @Test
    void remembersTheLastDrill() {
        kill.drilled("momentum");
        time.pass(Duration.ofSeconds(5));
        kill.drilled("momentum");
        assertThat(recorder).gauge(LAST_DRILL, "momentum").hasValue(1_700_000_005);
    }

    @Test
    void stopsAndShowsAStrategyThatNobodyDeclared() {
        kill.opened("mean_reversion", TRADE);
        kill.engage("mean_reversion", KillReason.OPERATOR);
        assertThat(kill.isEngaged("mean_reversion")).isTrue();
        assertThat(recorder).gauge(ENGAGED, "mean_reversion").hasValue(1);
        assertThat(recorder).gauge(OPEN, "mean_reversion").hasValue(1);
    }

    @Test
    void stopsEverythingForACallerWhoLostTheName() {
        kill.engage(null, KillReason.OTHER);
        assertThat(kill.isEngaged("momentum")).isTrue();
    }

    @Test
    void staysBoundedWhateverNamesOrdersCarry() {
        for (int i = 0; i < 20_000; i++) {
            kill.opened("strategy-" + i, TRADE);
        }
        kill.engage("all", KillReason.OPERATOR);
        assertThat(recorder).gauge(OPEN, "all").hasValue(20_000);
        for (int i = 0; i < 20_000; i++) {
            kill.ended("strategy-" + i);
        }
        assertThat(recorder).gauge(OPEN, "all").hasValue(0);
    }

    @Test
    void refusesASecondSwitchOfAScope() {
        assertThatThrownBy(() -> new KillSwitch(recorder, time, "momentum"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("peak_kill_switch_open_orders{scope=\"momentum\"} is read from an object already: "
                        + "remove it first");
    }
}
