package io.peaktrade.exporter.exposition.bridge;

import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;
import java.util.Map;

/**
 * The names of HikariCP's metrics, of Caffeine's (metrics-caffeine3, each cache under {@code caffeine.NAME}) and of
 * Dropwizard's for the JVM (metrics-jvm, under jvm.attribute, jvm.memory, jvm.gc, jvm.threads, jvm.buffers, and
 * jvm.classes and jvm.fd, or jvm.classloader and jvm.filedescriptor as the Dropwizard framework has them).
 */
final class ShippedRules {
    private static final double MILLIS = 1e-3;

    static final List<NameRule> ALL = List.of(
            rule("*.pool.Wait", "hikaricp_connection_wait_seconds", "pool"),
            millis("*.pool.Usage", "hikaricp_connection_usage_seconds", "pool"),
            millis("*.pool.ConnectionCreation", "hikaricp_connection_creation_seconds", "pool"),
            rule("*.pool.ConnectionTimeoutRate", "hikaricp_connection_timeouts_total", "pool"),
            rule("*.pool.TotalConnections", "hikaricp_connections", "pool"),
            rule("*.pool.IdleConnections", "hikaricp_connections_idle", "pool"),
            rule("*.pool.ActiveConnections", "hikaricp_connections_active", "pool"),
            rule("*.pool.PendingConnections", "hikaricp_connections_pending", "pool"),
            rule("*.pool.MaxConnections", "hikaricp_connections_max", "pool"),
            rule("*.pool.MinConnections", "hikaricp_connections_min", "pool"),
            rule("caffeine.*.hits", "caffeine_hits_total", "cache"),
            rule("caffeine.*.misses", "caffeine_misses_total", "cache"),
            rule("caffeine.*.loads-success", "caffeine_load_success_seconds", "cache"),
            rule("caffeine.*.loads-failure", "caffeine_load_failure_seconds", "cache"),
            rule("caffeine.*.evictions.*", "caffeine_eviction_weight", "cache", "cause"),
            rule("caffeine.*.evictions-weight", "caffeine_evicted_weight_total", "cache"),
            rule("jvm.memory.*.init", "dropwizard_jvm_memory_init_bytes", "area"),
            rule("jvm.memory.*.used", "dropwizard_jvm_memory_used_bytes", "area"),
            rule("jvm.memory.*.committed", "dropwizard_jvm_memory_committed_bytes", "area"),
            rule("jvm.memory.*.max", "dropwizard_jvm_memory_max_bytes", "area"),
            rule("jvm.memory.*.usage", "dropwizard_jvm_memory_usage_ratio", "area"),
            rule("jvm.memory.pools.*.init", "dropwizard_jvm_memory_pool_init_bytes", "pool"),
            rule("jvm.memory.pools.*.used", "dropwizard_jvm_memory_pool_used_bytes", "pool"),
            rule("jvm.memory.pools.*.used-after-gc", "dropwizard_jvm_memory_pool_used_after_gc_bytes", "pool"),
            rule("jvm.memory.pools.*.committed", "dropwizard_jvm_memory_pool_committed_bytes", "pool"),
            rule("jvm.memory.pools.*.max", "dropwizard_jvm_memory_pool_max_bytes", "pool"),
            rule("jvm.memory.pools.*.usage", "dropwizard_jvm_memory_pool_usage_ratio", "pool"),
            rule("jvm.gc.*.count", "dropwizard_jvm_gc_collections_total", "gc"),
            millis("jvm.gc.*.time", "dropwizard_jvm_gc_seconds_total", "gc"),
            rule("jvm.threads.count", "dropwizard_jvm_threads"),
            rule("jvm.threads.daemon.count", "dropwizard_jvm_threads_daemon"),
            rule("jvm.threads.peak.count", "dropwizard_jvm_threads_peak"),
            rule("jvm.threads.deadlock.count", "dropwizard_jvm_threads_deadlocked"),
            rule("jvm.threads.total_started.count", "dropwizard_jvm_threads_started_total"),
            rule("jvm.threads.*.count", "dropwizard_jvm_threads_by_state", "state"),
            rule("jvm.buffers.*.count", "dropwizard_jvm_buffers", "pool"),
            rule("jvm.buffers.*.used", "dropwizard_jvm_buffer_used_bytes", "pool"),
            rule("jvm.buffers.*.capacity", "dropwizard_jvm_buffer_capacity_bytes", "pool"),
            rule("jvm.classes.loaded", "dropwizard_jvm_classes_loaded_total"),
            rule("jvm.classes.unloaded", "dropwizard_jvm_classes_unloaded_total"),
            rule("jvm.classloader.loaded", "dropwizard_jvm_classes_loaded_total"),
            rule("jvm.classloader.unloaded", "dropwizard_jvm_classes_unloaded_total"),
            rule("jvm.fd.usage", "dropwizard_jvm_open_files_ratio"),
            rule("jvm.filedescriptor", "dropwizard_jvm_open_files_ratio"),
            millis("jvm.attribute.uptime", "dropwizard_jvm_uptime_seconds"));

    private ShippedRules() {}

    private static NameRule rule(String match, String name, String... labels) {
        return rule(match, name, 1, labels);
    }

    private static NameRule millis(String match, String name, String... labels) {
        return rule(match, name, MILLIS, labels);
    }

    private static NameRule rule(String match, String name, double factor, String... labels) {
        Map<String, String> values = switch (labels.length) {
            case 0 -> Map.of();
            case 1 -> Map.of(labels[0], "${0}");
            default -> Map.of(labels[0], "${0}", labels[1], "${1}");
        };
        return new NameRule(new MapperConfig(match, name, values), factor);
    }
}
