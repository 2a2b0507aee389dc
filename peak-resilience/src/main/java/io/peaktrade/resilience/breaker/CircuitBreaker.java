package io.peaktrade.resilience.breaker;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls away from a service that fails, and lets probes through until it answers again. Its state, transitions,
 * time in each state and calls are exported from its construction on. Safe for all threads; a call through a closed
 * breaker takes no lock and makes no garbage.
 */
public final class CircuitBreaker implements Part {
    public static final String KIND = "circuit breaker";

    private final String name;
    private final BreakerSeries series;
    private final BreakerStates states;
    private final BreakerAdmission admission;

    /** Whether calls are let through: all, only probes that find out whether the service answers again, or none. */
    public enum State {
        CLOSED(0),
        HALF_OPEN(1),
        OPEN(2);

        private final int number;

        State(int number) {
            this.number = number;
        }

        /** Returns the exported number. */
        int number() {
            return number;
        }
    }

    public CircuitBreaker(String name, CircuitBreakerPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(name, policy, new Wiring(recorder, time));
    }

    public CircuitBreaker(String name, CircuitBreakerPolicy policy, Wiring wiring) {
        this.name = name;
        PartEvents.Source events = wiring.events().of(KIND, name);
        series = new BreakerSeries(name, wiring.recorder());
        states = new BreakerStates(Require.given("policy of a circuit breaker", LIKE, policy), series, wiring, events);
        admission = new BreakerAdmission(name, states, series, wiring.time(), events);
        series.export(states);
    }

    private static final String LIKE = "CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60))";

    @Override
    public String name() {
        return name;
    }

    /** Returns the present policy, also after {@link #reconfigure}. */
    public CircuitBreakerPolicy policy() {
        return states.policy();
    }

    /** Returns half open once the recovery has passed, even if nobody has called since. */
    public State state() {
        return states.state();
    }

    /**
     * Returns or throws exactly what the call does.
     *
     * @throws io.peaktrade.resilience.call.CallRejectedException if the call was not let through
     */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        Object lease = admission.enter(Terms.USUAL);
        T result;
        try {
            result = call.call();
        } catch (Throwable thrown) {
            admission.failed(lease, thrown);
            throw thrown;
        }
        admission.succeeded(lease, result);
        return result;
    }

    /** As {@link #call}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return name;
        });
    }

    /** For an answer that comes on another thread; throws as {@link #call} does if the call is rejected. */
    public Permit acquire() {
        return Permit.of(admission, admission.enterAlone(Terms.USUAL));
    }

    /** For guards. */
    public Admission admission() {
        return admission;
    }

    /** The same breaker as a policy for compositions of your own with Failsafe, which judge results themselves. */
    public <R> dev.failsafe.Policy<R> toFailsafe() {
        return new FailsafeBreaker<>(this);
    }

    /** Rejects every call until {@link #reset}. */
    public void forceOpen() {
        states.forceOpen();
    }

    /** Rejects every call for this long, then lets probes through as usual. */
    public void openFor(Duration duration) {
        Require.duration("time that a circuit breaker is opened for", "PT1M", duration);
        states.openFor(duration);
    }

    /** Lets every call through until {@link #reset}, and goes on counting. */
    public void forceClosed() {
        states.forceClosed();
    }

    /** Closes it with an empty window, and undoes what was forced. */
    public void reset() {
        states.reset();
    }

    /**
     * Changes the policy at run time. State and window stay: what the old window held, in a window of the same kind;
     * a window of another kind begins empty. New delays apply from the next transition.
     */
    public void reconfigure(CircuitBreakerPolicy policy) {
        states.reconfigure(Require.given("policy of a circuit breaker", LIKE, policy));
    }

    @Override
    public void end() {
        states.end();
        series.remove();
    }

    @Override
    public String toString() {
        return KIND + " " + name;
    }
}
