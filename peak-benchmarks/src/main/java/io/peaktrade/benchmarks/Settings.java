package io.peaktrade.benchmarks;

/** How long and how often is measured. */
record Settings(int forks, int warmups, int warmupMillis, int iterations, int iterationMillis) {
    static final Settings FULL = new Settings(2, 8, 300, 5, 200);
    static final Settings QUICK = new Settings(1, 2, 200, 2, 200);

    @Override
    public String toString() {
        return "%d %s, each with %d × %d ms of warm-up and %d × %d ms of measurement"
                .formatted(forks, forks == 1 ? "fork" : "forks", warmups, warmupMillis, iterations, iterationMillis);
    }
}
