/**
 * Values that only third-party code knows: gauges, collectors, functions. They are polled together, on threads of
 * their own and with a deadline, so that one that fails or hangs costs itself only.
 */
@NullMarked
package io.peaktrade.exporter.exposition.poll;

import org.jspecify.annotations.NullMarked;
