package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;

/**
 * The verdict on a check's results, which a single one need not change.
 *
 * @param inARow how many results of one kind the newest is the last of
 * @param hasPassed whether there ever was a pass
 */
record Verdict(boolean healthy, boolean passed, int inARow, boolean hasPassed) {
    static final Verdict UNKNOWN = new Verdict(false, false, 0, false);

    Verdict after(boolean passes, HealthCheckPolicy policy) {
        int row = passes == passed ? Math.min(inARow, Integer.MAX_VALUE - 1) + 1 : 1;
        boolean enough = row >= needed(passes, policy) || (passes && !hasPassed);
        return new Verdict(enough ? passes : healthy, passes, row, hasPassed || passes);
    }

    /** Says how far it is to another verdict, where the newest result was a step to one. */
    HealthResult explain(HealthResult newest, HealthCheckPolicy policy) {
        if (passed == healthy || !hasPassed) {
            return newest;
        }
        String kind = passed ? "passes in a row" : "failures in a row";
        return newest.with(kind, "%d of %d".formatted(inARow, needed(passed, policy)));
    }

    private static int needed(boolean passes, HealthCheckPolicy policy) {
        return passes ? policy.passes() : policy.failures();
    }
}
