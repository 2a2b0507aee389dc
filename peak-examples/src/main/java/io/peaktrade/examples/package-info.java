@NullMarked
package io.peaktrade.examples;

import org.jspecify.annotations.NullMarked;
