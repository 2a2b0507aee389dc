package io.peaktrade.benchmarks;

import java.util.EnumSet;
import java.util.Set;

/** How long and how often to measure. */
record Settings(int forks, int warmups, int warmupMillis, int iterations, int iterationMillis) {
    private static final Settings QUICK = new Settings(1, 2, 200, 2, 200);
    private static final Settings FULL = new Settings(2, 8, 300, 5, 200);
    /** Times of nanoseconds suffer most from a busy neighbour, which must not decide the median. */
    private static final Settings FULL_OF_NANOSECONDS = new Settings(5, 8, 300, 5, 200);

    private static final Set<Group> NANOSECONDS =
            EnumSet.of(Group.RECORD, Group.HANDLE, Group.OBSERVE, Group.GUARD, Group.MONITOR);

    static Settings of(Group group, boolean quick) {
        if (quick) {
            return QUICK;
        }
        return NANOSECONDS.contains(group) ? FULL_OF_NANOSECONDS : FULL;
    }

    @Override
    public String toString() {
        return "%d %s, each with %d × %d ms of warm-up and %d × %d ms of measurement"
                .formatted(forks, forks == 1 ? "fork" : "forks", warmups, warmupMillis, iterations, iterationMillis);
    }
}
