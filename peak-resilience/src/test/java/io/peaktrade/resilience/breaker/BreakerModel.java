package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.breaker.Threshold.FailureRate;
import io.peaktrade.resilience.breaker.Threshold.LastCalls;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a breaker has to do, written as simply as possible: every call is kept in a list, and every question is answered
 * by going through all of it.
 */
final class BreakerModel {
    private record Ended(long slot, boolean failed) {}

    /** Equal to no other. */
    static final class Held {
        private final int period;
        private final long deadline;

        Held(int period, long deadline) {
            this.period = period;
            this.deadline = deadline;
        }

        long deadline() {
            return deadline;
        }
    }

    private static final int SLOTS = 32;

    private final Map<State, Long> transitions = new EnumMap<>(State.class);
    private final Map<State, Long> nanosIn = new EnumMap<>(State.class);
    private CircuitBreakerPolicy policy;
    private final Deque<Ended> calls = new ArrayDeque<>();
    private final List<Held> probes = new ArrayList<>();
    private State state = State.CLOSED;
    private int period;
    private int openings;
    private int successes;
    private long now;
    private long origin;
    private long due;

    BreakerModel(CircuitBreakerPolicy policy) {
        this.policy = policy;
    }

    State state() {
        return state;
    }

    long transitions(State to) {
        return transitions.getOrDefault(to, 0L);
    }

    long nanosIn(State state) {
        return nanosIn.getOrDefault(state, 0L);
    }

    void pass(long nanos) {
        long end = now + nanos;
        while ((state == State.OPEN && due <= end) || (state == State.HALF_OPEN && firstDeadline() <= end)) {
            long next = state == State.OPEN ? due : firstDeadline();
            spend(next);
            if (state == State.OPEN) {
                enter(State.HALF_OPEN);
            } else {
                open();
            }
        }
        spend(end);
    }

    /** Null if the call is rejected. */
    @Nullable
    Held enter() {
        if (state == State.CLOSED) {
            return new Held(period, Long.MAX_VALUE);
        }
        if (state == State.OPEN || probes.size() >= policy.probes().atOneTime()) {
            return null;
        }
        var probe = new Held(period, now + policy.probes().lease().toNanos());
        probes.add(probe);
        return probe;
    }

    void end(Held held, Outcome outcome) {
        if (held.period != period) {
            return;
        }
        if (state == State.CLOSED) {
            endClosed(outcome);
        } else if (probes.remove(held)) {
            endProbe(outcome);
        }
    }

    void reconfigure(CircuitBreakerPolicy next) {
        forgetOld();
        if (!next.threshold().getClass().equals(policy.threshold().getClass())) {
            calls.clear();
            origin = now;
        }
        policy = next;
        if (next.threshold() instanceof LastCalls last) {
            while (failures() > last.failures()) {
                forgetFirstFailure();
            }
        }
    }

    void reset() {
        openings = 0;
        enter(State.CLOSED);
    }

    private void endClosed(Outcome outcome) {
        if (outcome == Outcome.IGNORED) {
            return;
        }
        calls.add(new Ended(slot(), outcome == Outcome.FAILURE));
        forgetOld();
        boolean decides = outcome == Outcome.FAILURE || policy.threshold() instanceof FailureRate;
        if (decides && trips()) {
            open();
        }
    }

    private void endProbe(Outcome outcome) {
        if (outcome == Outcome.FAILURE) {
            open();
        } else if (outcome == Outcome.SUCCESS && ++successes >= policy.probes().successes()) {
            openings = 0;
            enter(State.CLOSED);
        }
    }

    private boolean trips() {
        if (policy.threshold() instanceof LastCalls last) {
            return failures() >= last.failures();
        }
        var rate = (FailureRate) policy.threshold();
        return calls.size() >= rate.leastCalls() && failures() >= rate.ratio() * calls.size();
    }

    private void forgetOld() {
        if (policy.threshold() instanceof LastCalls last) {
            while (calls.size() > last.window()) {
                calls.removeFirst();
            }
        } else {
            calls.removeIf(call -> call.slot <= slot() - SLOTS);
        }
    }

    /** The window keeps no more failures than would open it. */
    private void forgetFirstFailure() {
        boolean forgotten = false;
        while (!forgotten) {
            forgotten = calls.removeFirst().failed;
        }
    }

    private long failures() {
        return calls.stream().filter(Ended::failed).count();
    }

    private long slot() {
        return policy.threshold() instanceof FailureRate rate
                ? Math.floorDiv(now - origin, rate.window().toNanos() / SLOTS)
                : 0;
    }

    private long firstDeadline() {
        return probes.stream().mapToLong(Held::deadline).min().orElse(Long.MAX_VALUE);
    }

    private void open() {
        double nanos =
                policy.recovery().first().toNanos() * Math.pow(policy.recovery().factor(), openings++);
        due = now + (long) Math.min(nanos, (double) policy.recovery().longest().toNanos());
        enter(State.OPEN);
    }

    private void enter(State next) {
        if (state != next) {
            transitions.merge(next, 1L, Long::sum);
        }
        state = next;
        period++;
        successes = 0;
        calls.clear();
        probes.clear();
        origin = now;
    }

    private void spend(long until) {
        nanosIn.merge(state, until - now, Long::sum);
        now = until;
    }

    /** A policy of the kind, with small numbers, so that all its limits are met often. */
    static CircuitBreakerPolicy randomPolicy(Random random, Threshold threshold) {
        var recovery = new Recovery(Duration.ofMillis(1 + random.nextInt(50)), 1 + random.nextInt(3), seconds(1), 0);
        var probes =
                new Probes(1 + random.nextInt(3), 1 + random.nextInt(3), Duration.ofMillis(1 + random.nextInt(99)));
        return new CircuitBreakerPolicy(threshold, recovery, probes, Verdicts.USUAL);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
