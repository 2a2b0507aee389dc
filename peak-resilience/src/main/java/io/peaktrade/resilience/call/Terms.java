package io.peaktrade.resilience.call;

/**
 * The conditions on which a guard passes a call through its parts: by when it must begin, whether it may use what is
 * reserved, and whether it may be made twice. A value; making one costs 24 bytes, so a guard keeps those without a
 * deadline.
 */
public final class Terms {
    /** Without a deadline, not urgent, not idempotent. */
    public static final Terms USUAL = new Terms(Long.MAX_VALUE, false, false, false);

    private final long deadline;
    private final boolean limited;
    private final boolean urgent;
    private final boolean idempotent;

    private Terms(long deadline, boolean limited, boolean urgent, boolean idempotent) {
        this.deadline = deadline;
        this.limited = limited;
        this.urgent = urgent;
        this.idempotent = idempotent;
    }

    /** Adds a deadline on the scale of the time source's {@code nanos()}; an earlier one stays. */
    public Terms until(long deadline) {
        return limited && this.deadline - deadline <= 0 ? this : new Terms(deadline, true, urgent, idempotent);
    }

    /** May use what is reserved for urgent calls, such as cancels, and passes an open breaker. */
    public Terms urgently() {
        return new Terms(deadline, limited, true, idempotent);
    }

    /** Making the call twice has the effect of making it once. */
    public Terms repeatably() {
        return new Terms(deadline, limited, urgent, true);
    }

    public boolean isUrgent() {
        return urgent;
    }

    public boolean isIdempotent() {
        return idempotent;
    }

    public boolean hasDeadline() {
        return limited;
    }

    /** Not above 0 when the deadline has passed; without one as much as a long can hold. */
    public long nanosLeft(long now) {
        return limited ? deadline - now : Long.MAX_VALUE;
    }
}
