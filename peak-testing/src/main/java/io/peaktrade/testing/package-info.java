/**
 * For tests of programs that record metrics: {@link io.peaktrade.testing.MetricsAssert} asserts what a recorder holds,
 * {@link io.peaktrade.testing.ExpositionReader} reads what an exporter serves, as the strictest scraper would.
 */
@NullMarked
package io.peaktrade.testing;

import org.jspecify.annotations.NullMarked;
