/**
 * Metric families and the recorder that makes their labelled instruments. Wiring a family throws when it is wrong;
 * recording into a series never throws, takes no lock and makes no garbage. Depends on Dropwizard's registry, in which
 * every series lives, and on {@link io.peaktrade.core.time}; everything else builds on this package.
 */
@NullMarked
package io.peaktrade.core;

import org.jspecify.annotations.NullMarked;
