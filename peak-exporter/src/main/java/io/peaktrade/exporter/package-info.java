/**
 * The face of the exporter: {@link io.peaktrade.exporter.PrometheusExporter} puts together what the rooms below offer,
 * and nothing below knows it.
 */
@NullMarked
package io.peaktrade.exporter;

import org.jspecify.annotations.NullMarked;
