package io.peaktrade.core;

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
