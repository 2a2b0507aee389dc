@NullMarked
package io.peaktrade.examples.venue;

import org.jspecify.annotations.NullMarked;
