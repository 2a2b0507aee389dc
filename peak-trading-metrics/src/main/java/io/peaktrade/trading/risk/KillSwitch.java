package io.peaktrade.trading.risk;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.order.NewOrder;
import io.peaktrade.trading.order.OrderWatch;
import io.peaktrade.trading.state.StateFile;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops a strategy, or with {@link #ALL} every one, and shows whether it worked: how many of its orders are still open,
 * how long they took to go, and every order that was submitted all the same. It cancels nothing itself: ask {@link
 * #isEngaged} before each order, and have {@code orders.watchedBy(kill)} tell. Safe for all threads; asking and orders
 * take no lock and make no garbage.
 */
public final class KillSwitch implements OrderWatch {
    /** The scope that covers every strategy. */
    public static final String ALL = KillScopes.ALL;

    private final KillScopes scopes = new KillScopes();
    private final KillSeries series;
    private final TimeSource time;
    private final @Nullable StateFile state;

    /** A switch that forgets with the process; a restart releases it. */
    public KillSwitch(MetricsRecorder recorder, TimeSource time, String... scopes) {
        this(recorder, time, null, List.of(scopes));
    }

    /** A switch that a restart finds as it was. */
    public KillSwitch(MetricsRecorder recorder, TimeSource time, StateFile state, String... scopes) {
        this(recorder, time, state, List.of(scopes));
    }

    private KillSwitch(MetricsRecorder recorder, TimeSource time, @Nullable StateFile state, List<String> declared) {
        this.time = time;
        this.state = state;
        series = new KillSeries(recorder, scopes);
        var names = new LinkedHashSet<>(declared);
        if (state != null) {
            names.addAll(scopes.restore(state.section("kill_switch", scopes::rows)));
        }
        names.forEach(name -> series.declare(scopes.named(name)));
    }

    /**
     * Engages the scope at once, for all threads; null engages {@link #ALL}, as whoever has lost the name wants to stop.
     * Returns when the state file is on disk: false if the disk failed, and a restart would release the switch.
     */
    public synchronized boolean engage(@Nullable String scope, @Nullable KillReason reason) {
        KillScope target = scopes.named(scope == null ? ALL : scope);
        if (target.engage(time.nanos())) {
            series.engaged(target, reason == null ? KillReason.OTHER : reason);
        }
        observeIfCleared(target);
        return save();
    }

    /** Releases the scope once the state file says so on disk; false if the disk failed, and it stays engaged. */
    public synchronized boolean release(String scope) {
        KillScope target = scopes.named(scope);
        target.keep(false);
        if (!save()) {
            target.keep(target.isEngaged());
            return false;
        }
        target.release();
        series.released(target);
        return true;
    }

    /** Whether orders of the strategy must not leave: its own scope is engaged, or {@link #ALL}. */
    public boolean isEngaged(String strategy) {
        return scopes.all().isEngaged() || scopes.of(strategy).isEngaged();
    }

    /** The switch was tried and worked: shows when. */
    public synchronized void drilled(String scope) {
        KillScope target = scopes.named(scope);
        target.drilled(time.epochMillis() / 1e3);
        series.drilled(target);
        if (state != null) {
            state.changed();
        }
    }

    /** The order counts as open before anybody asks whether the switch is engaged, so that no race hides it from both. */
    @Override
    public void opened(String strategy, NewOrder.Purpose purpose) {
        KillScope own = scopes.of(strategy);
        own.opened();
        KillScope narrowest = scopes.narrowest(own);
        if (purpose == NewOrder.Purpose.TRADE && narrowest.isEngaged()) {
            series.bypassed(narrowest);
        }
    }

    @Override
    public void ended(String strategy) {
        KillScope own = scopes.of(strategy);
        own.ended();
        observeIfCleared(own);
        observeIfCleared(scopes.all());
    }

    private void observeIfCleared(KillScope scope) {
        if (scope.awaitsOrders() && scopes.openOrders(scope) == 0) {
            long nanos = scope.nanosToClear(time.nanos());
            if (nanos >= 0) {
                series.cleared(scope, nanos);
            }
        }
    }

    private boolean save() {
        return state == null || state.save();
    }
}
