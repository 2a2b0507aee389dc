/**
 * Numbers and lines as bytes. A scrape differs from the one before in a few digits, so the lines of a family are kept
 * and patched. Knows nothing of formats but how a sample line looks, which is the same in both.
 */
@NullMarked
package io.peaktrade.exporter.exposition.text;

import org.jspecify.annotations.NullMarked;
