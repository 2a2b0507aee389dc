/** What the running process takes of the machine, and which build it is. */
@NullMarked
package io.peaktrade.core.runtime;

import org.jspecify.annotations.NullMarked;
