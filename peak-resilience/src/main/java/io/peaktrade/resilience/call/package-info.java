/**
 * What is called and thrown by all parts, and what they share; it knows the core only. A part is a
 * {@link io.peaktrade.resilience.call.Part}: its name is unique among its kind, which {@code Wiring.requireFree} sees
 * to, its series exist from construction on, and it rejects a call by throwing a
 * {@link io.peaktrade.resilience.call.CallRejectedException}, which it has counted before. A part that lets calls
 * through or not (breaker, bulkhead, rate limiter) has a method {@code Admission admission()}, through which a guard
 * asks it. A timeout runs the call itself: {@code call(call, terms, whenOver)} and, of a call that goes on,
 * {@code callAsync}; {@code whenOver} runs once, when the task has really ended, however long after the timeout that
 * is, so that what the task occupies stays occupied.
 */
@NullMarked
package io.peaktrade.resilience.call;

import org.jspecify.annotations.NullMarked;
