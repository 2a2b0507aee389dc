package io.peaktrade.resilience.call;

/** What a guard asks for when it lets a call through its parts: by when, and whether it may use reserved tokens. */
public final class Terms {
    /** As long as it takes, with what all calls share. */
    public static final Terms USUAL = new Terms(Long.MAX_VALUE, false, false);

    /** May use what is reserved for urgent calls, such as cancels, and passes an open breaker. */
    public static final Terms URGENT = new Terms(Long.MAX_VALUE, false, true);

    private final long deadline;
    private final boolean limited;
    private final boolean urgent;

    private Terms(long deadline, boolean limited, boolean urgent) {
        this.deadline = deadline;
        this.limited = limited;
        this.urgent = urgent;
    }

    /** Adds a deadline, as the time source's {@code nanos()} will say then; an earlier one stays. */
    public Terms until(long deadline) {
        return limited && this.deadline - deadline <= 0 ? this : new Terms(deadline, true, urgent);
    }

    public boolean isUrgent() {
        return urgent;
    }

    public boolean hasDeadline() {
        return limited;
    }

    /** Not above 0 when the deadline has passed; without one as much as a long can hold. */
    public long nanosLeft(long now) {
        return limited ? deadline - now : Long.MAX_VALUE;
    }
}
