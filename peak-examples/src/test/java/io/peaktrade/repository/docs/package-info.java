/** Tests of the README and the docs: code compiles, commands run, links lead somewhere, tables are up to date. */
@NullMarked
package io.peaktrade.repository.docs;

import org.jspecify.annotations.NullMarked;
