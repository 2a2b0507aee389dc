package io.peaktrade.benchmarks;

import java.util.Set;

/** A measurement of one subject in one run: {@code value} is nanoseconds per operation, or bytes per line. */
record Figure(String title, String subject, double value, double bytes) {
    /** Not libraries to choose but limits, or a slower way of ours. */
    private static final Set<String> NO_PEERS = Set.of("peak", "peakAt", "copy", "longAdder", "reading", "byHand");

    boolean isPeer() {
        return !NO_PEERS.contains(subject);
    }

    boolean isOurs() {
        return subject.equals("peak");
    }
}
