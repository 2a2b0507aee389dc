@NullMarked
package io.peaktrade.data;

import org.jspecify.annotations.NullMarked;
