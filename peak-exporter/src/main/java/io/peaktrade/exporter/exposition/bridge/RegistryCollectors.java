package io.peaktrade.exporter.exposition.bridge;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * The collectors of a simpleclient registry, one by one, by reflection: its public method stops at the first that fails
 * and forgets the family before it. As 0.16.0 is the last release, the private method stays.
 */
final class RegistryCollectors {
    private final CollectorRegistry registry;
    private final Method collectors;

    RegistryCollectors(CollectorRegistry registry) {
        this.registry = registry;
        try {
            collectors = CollectorRegistry.class.getDeclaredMethod("collectors");
            collectors.setAccessible(true);
        } catch (NoSuchMethodException | InaccessibleObjectException changed) {
            throw new IllegalStateException("simpleclient must be 0.16.0, open to reflection", changed);
        }
    }

    @SuppressWarnings("unchecked") // its declared type
    Set<Collector> all() {
        try {
            return (Set<Collector>) collectors.invoke(registry);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
