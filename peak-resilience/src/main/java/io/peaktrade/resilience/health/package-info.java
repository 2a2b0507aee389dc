/** Health checks, which run on schedule and on threads of their own. */
@NullMarked
package io.peaktrade.resilience.health;

import org.jspecify.annotations.NullMarked;
