package io.peaktrade.benchmarks;

import java.util.Set;

/** What was measured of one subject in one run: {@code value} is nanoseconds of an operation, or bytes of a line. */
record Figure(String title, String subject, double value, double bytes) {
    /** No libraries to choose, but limits, or a way of ours beside the fastest. */
    private static final Set<String> NO_PEERS = Set.of("peak", "peakAt", "copy", "longAdder", "reading", "byHand");

    boolean isPeer() {
        return !NO_PEERS.contains(subject);
    }

    boolean isOurs() {
        return subject.equals("peak");
    }
}
