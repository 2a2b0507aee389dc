package io.peaktrade.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingFamiliesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peak_orders_total              | COUNTER   | status symbol
            peak_pnl_usd                   | GAUGE     | strategy
            peak_position_size             | GAUGE     | symbol
            peak_backtest_duration_seconds | HISTOGRAM | strategy
            """)
    void areTheContract(String name, MetricType type, String labels) {
        MetricFamily family = TradingFamilies.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(family.type()).isEqualTo(type);
        assertThat(family.labels()).extracting(Label::name).containsExactly(labels.split(" "));
    }

    @Test
    void areNoOthersThanTheContract() {
        assertThat(TradingFamilies.ALL).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void knowTheStatusesOfAnOrderAndNoOthers() {
        assertThat(TradingFamilies.ORDERS.labels())
                .containsExactly(
                        Label.closed(
                                "status",
                                "submitted",
                                "acknowledged",
                                "partially_filled",
                                "filled",
                                "canceled",
                                "rejected",
                                "expired",
                                "other"),
                        Label.open("symbol"));
    }

    @Test
    void sortBacktestsIntoBucketsFromATenthOfASecondToAnHour() {
        assertThat(TradingFamilies.BACKTEST_DURATION.buckets())
                .extracting(Buckets::bounds)
                .isEqualTo(List.of(0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0));
    }

    /** Found by identity, which is faster than by equals(). */
    @ParameterizedTest
    @EnumSource
    void holdTheVeryStringOfEachStatus(OrderStatus status) {
        assertThat(TradingFamilies.ORDERS.labels().get(0).values())
                .anySatisfy(value -> assertThat(value).isSameAs(status.text()));
    }
}
