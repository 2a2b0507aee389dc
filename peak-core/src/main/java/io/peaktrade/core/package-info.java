@NullMarked
package io.peaktrade.core;

import org.jspecify.annotations.NullMarked;
