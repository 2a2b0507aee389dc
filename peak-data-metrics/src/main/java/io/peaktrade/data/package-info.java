/**
 * Caches and API calls as metrics: {@link io.peaktrade.data.DataMetrics} records them,
 * {@link io.peaktrade.data.DataMetricsModule} binds it for Guice.
 */
@NullMarked
package io.peaktrade.data;

import org.jspecify.annotations.NullMarked;
