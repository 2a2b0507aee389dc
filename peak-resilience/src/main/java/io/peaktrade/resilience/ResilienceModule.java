package io.peaktrade.resilience;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.matcher.Matchers;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Wiring;
import io.peaktrade.resilience.health.HealthChecks;
import java.util.random.RandomGenerator;

/**
 * Binds {@link Resilience} and {@link HealthChecks}, which become the health report, and contributes their families to
 * the catalogue; intercepts {@link Guarded}. Checks run on schedule once somebody calls {@link HealthChecks#start}.
 *
 * @param random for the jitter of retries; a seeded one makes their delays repeatable
 */
public record ResilienceModule(RandomGenerator random) implements Module {
    public ResilienceModule() {
        this(Wiring.ANY_SEED);
    }

    @Override
    public void configure(Binder binder) {
        var families = Multibinder.newSetBinder(binder, MetricFamily.class);
        ResilienceFamilies.ALL.forEach(family -> families.addBinding().toInstance(family));
        Multibinder.newSetBinder(binder, Guard.class);
        var interception = new GuardedInterception();
        binder.bindListener(Matchers.any(), interception);
        binder.requestInjection(interception);
        binder.bind(HealthChecks.class).asEagerSingleton();
        OptionalBinder.newOptionalBinder(binder, HealthReport.Source.class)
                .setBinding()
                .to(HealthChecks.class);
    }

    @Provides
    @Singleton
    Resilience resilience(MetricsRecorder recorder, TimeSource time) {
        return new Resilience(recorder, time, random);
    }
}
