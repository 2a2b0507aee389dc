/**
 * Circuit breakers, retries and health checks that export their own state. Each is made with a {@code MetricsRecorder}
 * and a {@code TimeSource}, from {@link io.peaktrade.resilience.Resilience} or by its constructor, and its series exist
 * from then on. Failsafe is the engine; what it promises less than its metrics must show is mended around it. Nothing
 * here holds a lock while it runs the caller's code, and a call through a healthy breaker takes no lock at all.
 */
@NullMarked
package io.peaktrade.resilience;

import org.jspecify.annotations.NullMarked;
