/**
 * The Guice wiring of this module: {@link io.peaktrade.core.guice.CoreModule} binds what the other packages offer, and
 * intercepts the methods marked with {@link io.peaktrade.core.performance.MonitorPerformance}. No other package of the
 * module imports Guice.
 */
@NullMarked
package io.peaktrade.core.guice;

import org.jspecify.annotations.NullMarked;
