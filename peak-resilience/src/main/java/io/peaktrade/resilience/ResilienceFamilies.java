package io.peaktrade.resilience;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.resilience.breaker.BreakerFamilies;
import io.peaktrade.resilience.health.HealthFamilies;
import io.peaktrade.resilience.limit.LimitFamilies;
import io.peaktrade.resilience.retry.RetryFamilies;
import io.peaktrade.resilience.timeout.TimeoutFamilies;
import java.util.List;
import java.util.stream.Stream;

/** The families of this module. */
public final class ResilienceFamilies {
    public static final MetricFamily FALLBACKS = MetricFamily.counter(
            "peak_fallbacks_total", "Calls that were answered by their fallback.", Label.open("operation"));

    public static final MetricFamily HEDGES = MetricFamily.counter(
            "peak_hedges_total",
            "Second attempts made because the first took long, by whether they answered first.",
            Label.open("operation"),
            Label.closed("outcome", HedgeOutcome.class));

    private static final List<MetricFamily> GUARDS = List.of(FALLBACKS, HEDGES);

    /** What {@link ResilienceModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = Stream.of(
                    GUARDS,
                    BreakerFamilies.ALL,
                    RetryFamilies.ALL,
                    LimitFamilies.ALL,
                    TimeoutFamilies.ALL,
                    HealthFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private ResilienceFamilies() {}
}
