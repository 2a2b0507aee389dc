@NullMarked
package io.peaktrade.examples.ledger;

import org.jspecify.annotations.NullMarked;
