package io.peaktrade.core;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.locks.Lock;

/**
 * What the families of one recorder have in common.
 *
 * @param lock held while families are declared and paired, never while something is recorded
 */
record Wiring(MetricRegistry registry, TimeSource time, Rejections.Counters counters, Lock lock) {}
