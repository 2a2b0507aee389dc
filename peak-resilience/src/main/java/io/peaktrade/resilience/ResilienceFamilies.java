package io.peaktrade.resilience;

import io.peaktrade.core.MetricFamily;
import io.peaktrade.resilience.breaker.BreakerFamilies;
import io.peaktrade.resilience.health.HealthFamilies;
import io.peaktrade.resilience.retry.RetryFamilies;
import java.util.List;
import java.util.stream.Stream;

/** The families of this module. */
public final class ResilienceFamilies {
    /** What {@link ResilienceModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = Stream.of(BreakerFamilies.ALL, RetryFamilies.ALL, HealthFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private ResilienceFamilies() {}
}
