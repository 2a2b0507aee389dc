package io.peaktrade.resilience.call;

/**
 * Something that happened to a part, for people.
 *
 * @param epochMillis the wall clock's time
 * @param kind of the part, as in messages: circuit breaker, retry, bulkhead, ...
 * @param text what happened with the figures that led to it: "opened: 5 of the last 20 calls failed"
 */
public record PartEvent(long epochMillis, String kind, String name, Type type, String text) {
    /** What happened. */
    public enum Type {
        OPENED,
        HALF_OPENED,
        CLOSED,
        EXHAUSTED,
        BUDGET_SPENT,
        REJECTING,
        ABANDONED,
        RECONFIGURED,
        REMOVED;

        boolean isRoutine() {
            return this == HALF_OPENED || this == CLOSED || this == RECONFIGURED || this == REMOVED;
        }
    }

    @Override
    public String toString() {
        return kind + " " + name + " " + text;
    }
}
