/** What is called and thrown by all parts, and what they share. It knows the core only. */
@NullMarked
package io.peaktrade.resilience.call;

import org.jspecify.annotations.NullMarked;
