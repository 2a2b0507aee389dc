package io.peaktrade.core;

import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers a family's series in the Dropwizard registry, for its reporters. The registry calls listeners, which may
 * record, sleep or throw, so no lock is held here; a thread that finds an entry that is behind the family goes on until
 * the two agree.
 */
final class RegistryEntries<S extends Series & Metric> {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryEntries.class);

    private final MetricRegistry registry;
    private final SeriesKind<S> kind;
    /** The series of a label set that the family has now. */
    private final Function<S, @Nullable S> current;

    RegistryEntries(MetricRegistry registry, SeriesKind<S> kind, Function<S, @Nullable S> current) {
        this.registry = registry;
        this.kind = kind;
        this.current = current;
    }

    /** Adds a series that the family has already. */
    void add(S series) {
        String name = series.name().toString();
        while (!kind.isForgotten(series) && !register(name, series)) {
            Metric before = entry(name);
            S own = kind.own(before);
            if (before != null && own == null) {
                LOG.warn("{} is exported, but the Dropwizard registry has another metric of that name", name);
                return;
            }
            if (own != null && kind.isForgotten(own)) {
                unregister(name);
            }
        }
        if (kind.isForgotten(series)) {
            remove(series);
        }
    }

    /** Removes a series that the family has forgotten. */
    void remove(S series) {
        String name = series.name().toString();
        if (entry(name) == series) {
            unregister(name);
            S now = current.apply(series);
            if (now != null && entry(name) != now) {
                add(now); // it was created meanwhile, and may have been what was removed
            }
        }
    }

    private @Nullable Metric entry(String name) {
        return registry.getMetrics().get(name);
    }

    private boolean register(String name, S series) {
        if (entry(name) == series) {
            return true; // another thread has found it missing
        }
        try {
            registry.register(name, series);
            return true;
        } catch (Throwable failed) {
            boolean registered = entry(name) == series;
            if (registered) {
                warnOfListener(name, failed);
            }
            return registered;
        }
    }

    private void unregister(String name) {
        try {
            registry.remove(name);
        } catch (Throwable failed) {
            warnOfListener(name, failed);
        }
    }

    private static void warnOfListener(String name, Throwable failed) {
        LOG.warn("a listener of the Dropwizard registry threw when it heard of {}: {}", name, failed.toString());
    }
}
