package io.peaktrade.trading.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTrackerTest {
    private static final TradingScope SCOPE =
            TradingScope.of().symbols("BTC/USD").strategies("carry").venues("kraken");

    private final ManualTime time = new ManualTime();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry(), Set.of(), time);
    private final OrderTracker orders = new OrderTracker(recorder, time, SCOPE, 100);

    private void submit(String id) {
        orders.submitted(id, "carry", "kraken", "BTC/USD", Side.BUY, 2, 64_000);
    }

    @Test
    void showsALostAcknowledgementByItsAge() {
        submit("c-1");
        time.pass(Duration.ofSeconds(10));
        assertThat(recorder.gauge(OrderFamilies.OLDEST_UNACKED).at("kraken").value())
                .isEqualTo(10);
        orders.acknowledged("c-1");
        assertThat(recorder.gauge(OrderFamilies.OLDEST_UNACKED).at("kraken").value())
                .isZero();
        assertThat(recorder.histogram(OrderFamilies.ACK_DURATION).at("kraken").getCount())
                .isEqualTo(1);
    }

    @Test
    void forgetsTheOldestOfAMillionOrdersThatNobodyAnswers() {
        for (long id = 0; id < 1_000_000; id++) {
            orders.submitted(id, "carry", "kraken", "BTC/USD", Side.BUY, 2, 64_000);
        }
        assertThat(orders.openOrders()).isEqualTo(100);
        assertThat(recorder.counter(OrderFamilies.FORGOTTEN).at("kraken").getCount())
                .isEqualTo(999_900);
        orders.acknowledged(0);
        orders.acknowledged(999_999);
        assertThat(invalid("unknown_order")).isEqualTo(1);
        assertThat(openNotional()).isEqualTo(100 * 2 * 64_000.0);
    }

    @Test
    void remembersAsManyOrdersThatEnded() {
        for (int id = 0; id < 101; id++) {
            submit("c-" + id);
            orders.canceled("c-" + id);
        }
        orders.canceled("c-0");
        orders.canceled("c-1");
        assertThat(invalid("unknown_order")).isEqualTo(1);
        assertThat(invalid("out_of_order")).isEqualTo(1);
    }

    @Test
    void boundsTheIdsOfAnOrderThatIsReplacedForEver() {
        submit("c-0");
        for (int id = 0; id < 5_000; id++) {
            orders.replaced("c-" + id, "c-" + (id + 1), 2);
        }
        assertThat(orders.openOrders()).isEqualTo(1);
        orders.canceled("c-5000");
        assertThat(orders.openOrders()).isZero();
    }

    @Test
    void valuesWhatIsLeftOfOpenOrders() {
        submit("c-1");
        orders.filled("c-1", "x-1", 0.5, 64_001, Liquidity.TAKER, 1);
        assertThat(openNotional()).isEqualTo(1.5 * 64_000);
        orders.busted("c-1", "x-1");
        orders.replaced("c-1", "c-2", 1);
        assertThat(openNotional()).isEqualTo(64_000);
        orders.canceled("c-2");
        assertThat(openNotional()).isZero();
    }

    @Test
    void measuresTheCancelFromItsLatestRequest() {
        submit("c-1");
        orders.cancelRequested("c-1");
        time.pass(Duration.ofSeconds(5));
        orders.cancelRequested("c-1");
        time.pass(Duration.ofMillis(200));
        orders.canceled("c-1");
        long[] total = new long[18];
        recorder.histogram(OrderFamilies.CANCEL_DURATION).at("kraken").read(total);
        assertThat(total[17]).isEqualTo(Duration.ofMillis(200).toNanos());
    }

    @Test
    void tellsItsWatchOfEveryOrderThatOpensAndEnds() {
        List<String> heard = new ArrayList<>();
        orders.watchedBy(new OrderWatch() {
            @Override
            public void opened(String strategy, NewOrder.Purpose purpose) {
                heard.add(strategy + " " + purpose);
            }

            @Override
            public void ended(String strategy) {
                heard.add(strategy + " ended");
            }
        });
        submit("c-1");
        orders.submitted(
                "c-2", NewOrder.of("carry", "kraken", "BTC/USD", Side.SELL).reduceOnly());
        orders.canceled("c-1");
        assertThat(heard).containsExactly("carry TRADE", "carry REDUCE_ONLY", "carry ended");
    }

    @Test
    void countsExactlyUnderThreads() throws InterruptedException {
        var unbounded = new OrderTracker(new MetricsRecorder(recorder.registry()), time, TradingScope.of(), 1_000_000);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long from = i * 10_000L;
            threads.add(new Thread(() -> trade(unbounded, from)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(unbounded.openOrders()).isZero();
        assertThat(unbounded.notionalUsd("carry")).isEqualByComparingTo("160000");
    }

    private static void trade(OrderTracker orders, long from) {
        for (long id = from; id < from + 10_000; id++) {
            orders.submitted(id, "carry", "binance", "ETH/USD", Side.BUY, 2, 1);
            orders.acknowledged(id);
            orders.filled(id, 1, 1, Liquidity.MAKER, 0);
            orders.filled(id, 1, 1, Liquidity.MAKER, 0);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as callers that are not null-marked may
    void neverThrowsWhateverIsNull() {
        orders.submitted((String) null, "carry", "kraken", "BTC/USD", Side.BUY, 1);
        orders.submitted("c-1", (NewOrder) null);
        orders.filled("c-1", (Fill) null);
        orders.replaced("c-1", null, 1);
        orders.busted(null, null);
        assertThat(invalid("bad_value")).isEqualTo(2);
        assertThat(invalid("unknown_order")).isEqualTo(3);
    }

    @Test
    void refusesABoundWithoutRoom() {
        assertThatThrownBy(() -> new OrderTracker(recorder, time, SCOPE, 0))
                .hasMessage("bound on open orders must be at least 1, like 100000, but is '0'");
    }

    private long invalid(String reason) {
        return recorder.counter(OrderFamilies.INVALID).at(reason).getCount();
    }

    private double openNotional() {
        return recorder.gauge(OrderFamilies.OPEN_NOTIONAL).at("carry", "buy").value();
    }
}
