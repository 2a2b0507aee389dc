package io.peaktrade.resilience.limit;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of calls run at one time and rejects the others, or lets them wait for as long as the policy
 * says, first come first served. Free and taken permits and rejections are exported from its construction on. Safe for
 * all threads; a call that finds a permit takes no lock and makes no garbage.
 */
public final class Bulkhead implements Part {
    public static final String KIND = "bulkhead";

    private final BulkheadEntrance entrance;

    public Bulkhead(String name, BulkheadPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(name, policy, new Wiring(recorder, time));
    }

    public Bulkhead(String name, BulkheadPolicy policy, Wiring wiring) {
        entrance = new BulkheadEntrance(name, policy, wiring);
    }

    @Override
    public String name() {
        return entrance.name();
    }

    public BulkheadPolicy policy() {
        return entrance.policy();
    }

    /** How many more calls it would let through now. */
    public int availablePermits() {
        return entrance.permits().available();
    }

    /** Returns or throws exactly what the call does, or throws {@link CallRejectedException} without making it. */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        Object lease = entrance.enter(Terms.USUAL);
        try {
            return call.call();
        } finally {
            entrance.leave(lease);
        }
    }

    /** As {@link #call}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        Object lease = entrance.enter(Terms.USUAL);
        try {
            action.run();
        } finally {
            entrance.leave(lease);
        }
    }

    /**
     * For an answer that comes on another thread. The permit is taken until one of its methods is called, however long
     * that is: a call whose answer may be lost needs a timeout that ends it.
     *
     * @throws CallRejectedException if the bulkhead is full
     */
    public Permit acquire() {
        return Permit.of(entrance, entrance.enter(Terms.USUAL));
    }

    /** For guards. */
    public Admission admission() {
        return entrance;
    }

    /** Takes effect at once; calls that run keep their permits, also where there are fewer now. */
    public void reconfigure(BulkheadPolicy policy) {
        entrance.reconfigure(policy);
    }

    @Override
    public void end() {
        entrance.end();
    }
}
