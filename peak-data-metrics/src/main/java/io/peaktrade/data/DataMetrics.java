package io.peaktrade.data;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records cache look-ups and API calls. Providers and levels that are declared have their series at zero from the
 * start; others get theirs with their first event, hits and misses of a level together. Never throws: what cannot be
 * recorded as it was given is counted in {@code peak_recorder_rejected_total}. Safe for all threads, without locks.
 */
public final class DataMetrics {
    private final LabelledCounter hits;
    private final LabelledCounter misses;
    private final LabelledCounter apiCalls;

    public DataMetrics(MetricsRecorder recorder, Set<String> providers, Set<String> levels) {
        hits = recorder.counter(DataFamilies.CACHE_HITS);
        misses = recorder.counter(DataFamilies.CACHE_MISSES);
        apiCalls = recorder.counter(DataFamilies.API_CALLS);
        hits.createTogetherWith(misses);
        levels.stream().sorted().forEach(hits::declare);
        providers.stream().sorted().forEach(apiCalls::declare);
    }

    /** Counts a call of the provider's API, like {@code success}; an unknown status is counted as {@code other}. */
    public void recordApiCall(@Nullable String provider, @Nullable String status) {
        apiCalls.inc(provider, status);
    }

    public void recordApiCall(@Nullable String provider, @Nullable ApiStatus status) {
        apiCalls.inc(provider, status == null ? null : status.text());
    }

    /** Counts a look-up that this level of the cache, like L1, answered. */
    public void recordCacheHit(@Nullable String level) {
        hits.inc(level);
    }

    /** Counts a look-up that this level of the cache, like L1, could not answer. */
    public void recordCacheMiss(@Nullable String level) {
        misses.inc(level);
    }
}
