package io.peaktrade.benchmarks;

/** What was measured of one subject in one run: {@code value} is nanoseconds of an operation, or bytes of a line. */
record Figure(String title, String subject, double value, double bytes) {
    /** What is no library to choose, but a limit or a way of ours beside the fastest. */
    boolean isPeer() {
        return !subject.equals("peak")
                && !subject.equals("peakAt")
                && !subject.equals("copy")
                && !subject.equals("longAdder")
                && !subject.equals("reading")
                && !subject.equals("byHand");
    }

    boolean isOurs() {
        return subject.equals("peak");
    }
}
