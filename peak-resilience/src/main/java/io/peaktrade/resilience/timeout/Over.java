package io.peaktrade.resilience.timeout;

/** Runs an action once a call is over: when its caller gets the answer, or later if the call is abandoned. */
final class Over {
    private final Runnable action;
    private boolean later;

    Over(Runnable action) {
        this.action = action;
    }

    /** Called by the caller's thread: the call goes on without its caller. */
    void isLater() {
        later = true;
    }

    /** Called by the caller's thread. */
    void runUnlessLater() {
        if (!later) {
            action.run();
        }
    }

    void run() {
        action.run();
    }
}
