@NullMarked
package io.peaktrade.examples.history;

import org.jspecify.annotations.NullMarked;
