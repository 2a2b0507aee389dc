/** What was bought and sold: fills, positions and their P&amp;L. */
@NullMarked
package io.peaktrade.examples.ledger;

import org.jspecify.annotations.NullMarked;
