package io.peaktrade.core.guice;

import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.RecorderFamilies;
import io.peaktrade.core.performance.PerformanceFamilies;
import io.peaktrade.core.runtime.RuntimeFamilies;
import java.util.List;
import java.util.stream.Stream;

/** All families of this module: what {@link CoreModule} puts into the catalogue. */
public final class CoreFamilies {
    public static final List<MetricFamily> ALL = Stream.of(
                    PerformanceFamilies.ALL, RuntimeFamilies.ALL, RecorderFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private CoreFamilies() {}
}
