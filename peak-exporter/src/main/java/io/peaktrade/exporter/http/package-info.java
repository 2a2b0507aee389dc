/**
 * The exposition over HTTP: the server, its endpoints, what a client may ask for and how long it may take. Another web
 * server needs none of it.
 */
@NullMarked
package io.peaktrade.exporter.http;

import org.jspecify.annotations.NullMarked;
