/** Tests of the monitoring stack: alerts, dashboards, compose file and scripts, against the real programs. */
@NullMarked
package io.peaktrade.repository.stack;

import org.jspecify.annotations.NullMarked;
