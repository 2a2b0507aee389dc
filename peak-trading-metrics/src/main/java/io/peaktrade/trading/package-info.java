@NullMarked
package io.peaktrade.trading;

import org.jspecify.annotations.NullMarked;
