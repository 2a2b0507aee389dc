@NullMarked
package io.peaktrade.benchmarks;

import org.jspecify.annotations.NullMarked;
