@NullMarked
package io.peaktrade.exporter;

import org.jspecify.annotations.NullMarked;
