package io.peaktrade.trading.supervision;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.state.StateFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final BigDecimal EXACT = BigDecimal.ZERO;

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final ManualTime time = new ManualTime();
    private final Reconciliation reconciliation = new Reconciliation(recorder, time, ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0", "1, 1.0000, 0, 0", "1, 1.1, 0.1, 0", "1, 1.11, 0.1, 1", "-1, 1, 1.9, 1", "0, 0.1, 0, 1"})
    void countsAPositionThatDiffersByMoreThanTheTolerance(
            BigDecimal ours, BigDecimal theirs, BigDecimal tolerance, double breaks) {
        reconciliation.positions("kraken", Map.of("BTC/USD", ours), Map.of("BTC/USD", theirs), tolerance);
        assertThat(breaks("kraken", "position")).isEqualTo(breaks);
    }

    @Test
    void takesWhatOneSideDoesNotKnowForZero() {
        reconciliation.balances("kraken", sizes("USD", "100", "EUR", "0"), sizes("BTC", "2"), 0.5);
        assertThat(breaks("kraken", "balance")).isEqualTo(2);
    }

    @Test
    void countsOrdersThatOnlyOneSideKnows() {
        reconciliation.orders("kraken", List.of("c-1", "c-2", "c-2"), Set.of("c-1", "c-3"));
        assertThat(breaks("kraken", "order")).isEqualTo(2);
    }

    @Test
    void inventsNoBreaksOfAKindThatWasNotCompared() {
        reconciliation.positions("kraken", Map.of(), Map.of(), EXACT);
        assertThat(breaks("kraken", "position")).isZero();
        assertThat(breaks("kraken", "balance")).isNaN();
        assertThat(oldest("kraken", "balance")).isNaN();
    }

    @Test
    void agesTheOldestBreakWhateverItsSizeAndWhenItIsComparedAgain() {
        reconciliation.positions("kraken", sizes("BTC/USD", "1"), sizes("BTC/USD", "2"), EXACT);
        time.pass(ofMinutes(10));
        reconciliation.positions("kraken", sizes("BTC/USD", "1", "ETH/USD", "1"), sizes("BTC/USD", "3"), EXACT);
        time.pass(ofSeconds(30));
        time.stepWallClock(ofMinutes(60));
        assertThat(oldest("kraken", "position")).isEqualTo(630);

        reconciliation.positions("kraken", sizes("ETH/USD", "1"), Map.of(), EXACT);
        assertThat(oldest("kraken", "position")).isEqualTo(30);
        reconciliation.positions("kraken", Map.of(), Map.of(), EXACT);
        assertThat(oldest("kraken", "position")).isZero();
    }

    @Test
    void remembersTheComparisonThatIsLongestAgo() {
        reconciliation.positions("kraken", Map.of(), Map.of(), EXACT);
        time.pass(ofSeconds(60));
        reconciliation.orders("kraken", List.of("c-1"), List.of());
        assertThat(lastSuccess("kraken")).isEqualTo(1_700_000_000.0);
        reconciliation.positions("kraken", Map.of(), Map.of(), EXACT);
        assertThat(lastSuccess("kraken")).isEqualTo(1_700_000_060.0);
    }

    @Test
    void addsUpTheAccountsOfAVenue() {
        reconciliation.positions("kraken", sizes("BTC/USD", "1"), Map.of(), EXACT);
        reconciliation.account("hedge").positions("kraken", sizes("BTC/USD", "1"), Map.of(), EXACT);
        assertThat(breaks("kraken", "position")).isEqualTo(2);
        reconciliation.account("hedge").positions("kraken", Map.of(), Map.of(), EXACT);
        assertThat(breaks("kraken", "position")).isEqualTo(1);
    }

    @Test
    void findsItsComparisonsAndTheAgesOfBreaksAgainAfterARestart(@TempDir Path directory) {
        Path file = directory.resolve("trading.state");
        try (var state = new StateFile(file)) {
            var before =
                    new Reconciliation(new MetricsRecorder(new MetricRegistry()), time, state, ofMinutes(5), "kraken");
            before.account("hedge").positions("kraken", sizes("BTC/USD", "1"), Map.of(), EXACT);
            time.pass(ofSeconds(60));
        }
        try (var state = new StateFile(file)) {
            new Reconciliation(recorder, time, state, ofMinutes(5), "kraken");
            time.pass(ofSeconds(30));
            assertThat(breaks("kraken", "position")).isEqualTo(1);
            assertThat(oldest("kraken", "position")).isEqualTo(90);
            assertThat(lastSuccess("kraken")).isEqualTo(1_700_000_000.0);
            assertThat(breaks("kraken", "order")).isNaN();
        }
    }

    @Test
    void showsTheIntervalOfAVenueThatIsNeverCompared() {
        new Reconciliation(recorder, time, ofMinutes(1), "cme");
        assertThat(gauge("peak_reconcile_interval_seconds{venue=\"cme\"}")).isEqualTo(60);
        assertThat(lastSuccess("cme")).isNaN();
    }

    @Test
    void keepsTheComparisonBeforeWhenOneSideCannotBeRead() {
        reconciliation.positions("kraken", sizes("BTC/USD", "1"), Map.of(), EXACT);
        time.pass(ofSeconds(60));
        var changing = new HashMap<String, BigDecimal>() {
            @Override
            public Set<String> keySet() {
                throw new ConcurrentModificationException();
            }
        };
        reconciliation.positions("kraken", changing, Map.of(), EXACT);
        assertThat(breaks("kraken", "position")).isEqualTo(1);
        assertThat(lastSuccess("kraken")).isEqualTo(1_700_000_000.0);
        assertThat(rejected("not_finite")).isEqualTo(1);
    }

    @Test
    void countsANaNToleranceInsteadOfThrowing() {
        reconciliation.positions("kraken", Map.of(), Map.of(), Double.NaN);
        assertThat(rejected("not_finite")).isEqualTo(1);
    }

    @Test
    void refusesAnIntervalThatNeverPasses() {
        assertThatThrownBy(() -> new Reconciliation(recorder, time, ofMinutes(-1)))
                .hasMessage("reconciliation interval must be above 0, like PT5M, but is 'PT-1M'");
    }

    private static Map<String, BigDecimal> sizes(String... namesAndSizes) {
        var sizes = new HashMap<String, BigDecimal>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            sizes.put(namesAndSizes[i], new BigDecimal(namesAndSizes[i + 1]));
        }
        return sizes;
    }

    private double breaks(String venue, String kind) {
        return gauge("peak_reconcile_breaks{venue=\"%s\",kind=\"%s\"}".formatted(venue, kind));
    }

    private double oldest(String venue, String kind) {
        return gauge("peak_reconcile_oldest_break_seconds{venue=\"%s\",kind=\"%s\"}".formatted(venue, kind));
    }

    private double lastSuccess(String venue) {
        return gauge("peak_reconcile_last_success_timestamp_seconds{venue=\"%s\"}".formatted(venue));
    }

    private double gauge(String name) {
        return (Double) requireNonNull(registry.getGauges().get(name)).getValue();
    }

    private long rejected(String reason) {
        return requireNonNull(registry.getCounters()
                        .get("peak_recorder_rejected_total{metric=\"peak_reconcile_breaks\",reason=\"%s\"}"
                                .formatted(reason)))
                .getCount();
    }
}
