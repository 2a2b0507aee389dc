/**
 * What other libraries bring: metrics of the Dropwizard registry under names that Prometheus accepts, and the families
 * of a simpleclient registry. Each is a section of the exposition.
 */
@NullMarked
package io.peaktrade.exporter.exposition.bridge;

import org.jspecify.annotations.NullMarked;
