@NullMarked
package io.peaktrade.resilience;

import org.jspecify.annotations.NullMarked;
