package io.peaktrade.resilience.timeout;

/** Runs what somebody has to do when a call is over: when its caller gets the answer, or later if it is left behind. */
final class Over {
    private final Runnable action;
    private boolean later;

    Over(Runnable action) {
        this.action = action;
    }

    /** By the caller's thread: the call goes on without its caller. */
    void isLater() {
        later = true;
    }

    /** By the caller's thread. */
    void runUnlessLater() {
        if (!later) {
            action.run();
        }
    }

    void run() {
        action.run();
    }
}
