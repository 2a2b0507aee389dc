package io.peaktrade.resilience.call;

import java.time.Duration;

/**
 * A call did not answer in time. It may have been sent and may still take effect, so an order that timed out is in
 * doubt, not dead. The cause's stack is that of the thread which was stuck, where there is one.
 */
public final class CallTimedOutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String part;
    private final Duration timeout;

    public CallTimedOutException(String part, Duration timeout) {
        super("%s did not answer within %s".formatted(part, timeout));
        this.part = part;
        this.timeout = timeout;
    }

    /** @param stuck where the thread was that made the call */
    public CallTimedOutException(String part, Duration timeout, StackTraceElement[] stuck) {
        this(part, timeout);
        var cause = new Exception("the thread that makes the call is here");
        cause.setStackTrace(stuck);
        initCause(cause);
    }

    /** The name of the timeout. */
    public String part() {
        return part;
    }

    public Duration timeout() {
        return timeout;
    }
}
