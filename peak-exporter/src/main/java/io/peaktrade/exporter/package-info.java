/**
 * Serves a program's metrics over HTTP: {@link io.peaktrade.exporter.PrometheusExporter} puts together what the
 * packages below offer, and none of them imports this one.
 */
@NullMarked
package io.peaktrade.exporter;

import org.jspecify.annotations.NullMarked;
