/**
 * What health checks report, as values: those who run checks supply a {@link io.peaktrade.core.health.HealthReport},
 * those who show health print it, and neither knows the other.
 */
@NullMarked
package io.peaktrade.core.health;

import org.jspecify.annotations.NullMarked;
