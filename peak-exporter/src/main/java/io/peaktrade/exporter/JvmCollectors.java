package io.peaktrade.exporter;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.ClassLoadingExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryAllocationExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.util.List;

/**
 * The collectors of simpleclient_hotspot, made once for the whole JVM: one of them listens to every garbage collector,
 * and cannot be told to stop.
 */
final class JvmCollectors {
    private static final List<Collector> ALL = List.of(
            new StandardExports(),
            new MemoryPoolsExports(),
            new MemoryAllocationExports(),
            new BufferPoolsExports(),
            new GarbageCollectorExports(),
            new ThreadExports(),
            new ClassLoadingExports(),
            new VersionInfoExports());

    private JvmCollectors() {}

    static CollectorRegistry registry() {
        var registry = new CollectorRegistry();
        ALL.forEach(registry::register);
        return registry;
    }
}
