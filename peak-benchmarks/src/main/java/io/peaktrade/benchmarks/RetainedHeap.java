package io.peaktrade.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** How much heap a library retains for a million series after a scrape: {@code RetainedHeap peak counters}. */
final class RetainedHeap {
    private static final int SERIES = 1_000_000;

    private RetainedHeap() {}

    public static void main(String[] args) throws IOException {
        var portfolio = new Portfolio(SERIES, args[1].equals("histograms"));
        new Portfolio(1000, portfolio.histograms()).recordInto(Library.named(args[0]));
        long before = used();
        Library library = Library.named(args[0]);
        portfolio.recordInto(library);
        library.identity(new Discarded());
        library.identity(new Discarded());
        long retained = used() - before;
        Reference.reachabilityFence(library);
        System.out.println((double) retained / portfolio.lines());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
