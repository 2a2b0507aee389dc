/**
 * From the recorder to bytes: one scrape is written as a list of sections, each of which knows where its families come
 * from. Knows no HTTP, so that any web server, or a file, can carry the bytes.
 */
@NullMarked
package io.peaktrade.exporter.exposition;

import org.jspecify.annotations.NullMarked;
