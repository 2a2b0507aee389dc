@NullMarked
package io.peaktrade.examples.strategy;

import org.jspecify.annotations.NullMarked;
