package io.peaktrade.trading.risk;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The series of a kill switch. */
final class KillSeries {
    private static final Logger LOG = LoggerFactory.getLogger(KillSwitch.class);

    private final KillScopes scopes;
    private final LabelledGauge engaged;
    private final LabelledGauge lastDrill;
    private final LabelledGauge openOrders;
    private final LabelledCounter activations;
    private final LabelledCounter bypassed;
    private final LabelledHistogram cleared;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    KillSeries(MetricsRecorder recorder, KillScopes scopes) {
        this.scopes = scopes;
        engaged = recorder.gauge(RiskFamilies.KILL_ENGAGED);
        lastDrill = recorder.gauge(RiskFamilies.KILL_LAST_DRILL);
        openOrders = recorder.gauge(RiskFamilies.KILL_OPEN_ORDERS);
        activations = recorder.counter(RiskFamilies.KILL_ACTIVATIONS);
        bypassed = recorder.counter(RiskFamilies.KILL_BYPASSED);
        cleared = recorder.histogram(RiskFamilies.KILL_CLEARED_DURATION);
    }

    /** At wiring. */
    void declare(KillScope scope) {
        openOrders.read(() -> scope.isEngaged() ? scopes.openOrders(scope) : Double.NaN, scope.name());
        activations.declare(scope.name());
        bypassed.declare(scope.name());
        cleared.declare(scope.name());
        engaged.at(scope.name()).set(scope.isEngaged() ? 1 : 0);
        if (!Double.isNaN(scope.lastDrillSeconds())) {
            drilled(scope);
        }
        shown.add(scope.name());
    }

    void engaged(KillScope scope, KillReason reason) {
        declareLate(scope);
        activations.inc(scope.name(), reason.text());
        engaged.at(scope.name()).set(1);
    }

    void released(KillScope scope) {
        engaged.at(scope.name()).set(0);
    }

    void drilled(KillScope scope) {
        lastDrill.at(scope.name()).set(scope.lastDrillSeconds());
    }

    void bypassed(KillScope scope) {
        bypassed.inc(scope.name());
    }

    void cleared(KillScope scope, long nanos) {
        cleared.at(scope.name()).record(nanos);
    }

    /** A scope that nobody declared is stopped all the same; what cannot be shown of it is said in the log. */
    private void declareLate(KillScope scope) {
        if (!shown.contains(scope.name())) {
            try {
                declare(scope);
            } catch (IllegalArgumentException | IllegalStateException failed) {
                LOG.warn("kill switch {} is not exported: {}", scope.name(), failed.getMessage());
            }
        }
    }
}
