/** What must survive a restart, in one file that is whole at any moment. */
@NullMarked
package io.peaktrade.trading.state;

import org.jspecify.annotations.NullMarked;
