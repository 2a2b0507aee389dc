package io.peaktrade.core.health;

/**
 * Whom a check is for. A venue or a database that is down is a reason to send no work here, and none to restart: a
 * restart abandons open orders.
 */
public enum HealthGroup {
    /** Whether the process can do its work, which needs others. */
    READINESS,
    /** Whether only a restart helps. */
    LIVENESS
}
