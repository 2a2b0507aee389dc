/**
 * Circuit breakers, retries and health checks that export their own state. Each is made with a {@code MetricsRecorder}
 * and a {@code TimeSource}, from {@link io.peaktrade.resilience.Resilience} or by its constructor, and its series exist
 * from then on. {@link io.peaktrade.resilience.Guard} puts several around one operation. No lock is held while the
 * caller's code runs, and a call through a closed breaker takes no lock at all.
 */
@NullMarked
package io.peaktrade.resilience;

import org.jspecify.annotations.NullMarked;
