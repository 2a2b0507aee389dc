@NullMarked
package io.peaktrade.examples.market;

import org.jspecify.annotations.NullMarked;
