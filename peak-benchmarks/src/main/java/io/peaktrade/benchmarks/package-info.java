/**
 * JMH benchmarks that compare with other libraries, and the report that is made from them. Each group of benchmarks runs the
 * same recordings or scrapes with every library, so that only ratios within one run are compared. Never published.
 */
@NullMarked
package io.peaktrade.benchmarks;

import org.jspecify.annotations.NullMarked;
