package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;

/** Finds out whether a service works; it may throw, which counts as unhealthy, and is interrupted when it hangs. */
@FunctionalInterface
public interface HealthCheck {
    HealthResult check() throws Exception;
}
