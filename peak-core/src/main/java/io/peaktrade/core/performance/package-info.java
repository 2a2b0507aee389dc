/**
 * How long operations take and how they end, as {@code peak_request_duration_seconds}: by annotation where Guice makes
 * the object ({@link io.peaktrade.core.performance.MonitorPerformance}), else by
 * {@link io.peaktrade.core.performance.PerformanceMonitor}.
 */
@NullMarked
package io.peaktrade.core.performance;

import org.jspecify.annotations.NullMarked;
