package io.peaktrade.core.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.multibindings.OptionalBinder;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceFamilies;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.runtime.RuntimeFamilies;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

class CoreModuleTest {
    static class Database {
        @Inject
        Database() {}

        @MonitorPerformance("database_query")
        String query(String sql) {
            return "row of " + sql;
        }

        @MonitorPerformance("database_update")
        void update() {
            throw new IllegalStateException("read only");
        }
    }

    /** The monitor needs the registry, and the registry the database, whose calls are monitored. */
    static class RegistryOfTheDatabase implements Provider<MetricRegistry> {
        private final MetricRegistry registry = new MetricRegistry();

        @Inject
        RegistryOfTheDatabase(Database database) {
            registry.counter(database.query("registry"));
        }

        @Override
        public MetricRegistry get() {
            return registry;
        }
    }

    static class Sealed {
        @MonitorPerformance("sealed_call")
        static void call() {}
    }

    static final class Final {
        @MonitorPerformance("final_call")
        void call() {}
    }

    @Test
    void everythingExistsOnceTheInjectorExists() {
        MetricRegistry registry = injector().getInstance(MetricRegistry.class);
        assertThat(registry.getNames())
                .contains("peak_cpu_usage_percent", "peak_memory_usage_mb")
                .anyMatch(name -> name.startsWith("peak_build_info{version=\"0.1.0-SNAPSHOT\""));
    }

    @Test
    void recordsTheCallsOfAMarkedMethod() {
        Injector injector = injector();
        assertThat(injector.getInstance(Database.class).query("orders")).isEqualTo("row of orders");
        assertThat(count(injector, "database_query", "success")).isEqualTo(1);
    }

    @Test
    void recordsAMarkedMethodThatThrowsAsAnError() {
        Injector injector = injector();
        Database database = injector.getInstance(Database.class);
        assertThatThrownBy(database::update).hasMessage("read only");
        assertThat(count(injector, "database_update", "error")).isEqualTo(1);
    }

    @Test
    void showsTheOperationsOfBoundClassesBeforeTheirFirstCall() {
        Injector injector = injector(binder -> binder.bind(Database.class));
        assertThat(injector.getInstance(MetricRegistry.class).getNames())
                .contains("peak_request_duration_seconds{operation=\"database_query\",outcome=\"success\"}");
    }

    @Test
    void refusesMethodsThatCannotBeIntercepted() {
        assertThatThrownBy(() -> injector(binder -> binder.bind(Sealed.class)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("@MonitorPerformance(\"sealed_call\") on CoreModuleTest$Sealed"
                        + ".call cannot be intercepted, as it or its class is private, final or static: "
                        + "change that, or use PerformanceMonitor.call");
        assertThatThrownBy(() -> injector(binder -> binder.bind(Final.class)))
                .hasMessageContaining("@MonitorPerformance(\"final_call\")");
    }

    @Test
    void refusesObjectsThatGuiceDoesNotMake() {
        assertThatThrownBy(() -> injector(binder -> binder.bind(Database.class).toInstance(new Database())))
                .hasMessageContaining("cannot be intercepted, as its object is not made by Guice");
        assertThatThrownBy(() -> injector(new AbstractModule() {
                    @Provides
                    Database database() {
                        return new Database();
                    }
                }))
                .hasMessageContaining("cannot be intercepted, as its object is not made by Guice");
    }

    @Test
    void takesARegistryOfTheUsersOwn() {
        var own = new MetricRegistry();
        Injector injector = injector(binder -> OptionalBinder.newOptionalBinder(binder, MetricRegistry.class)
                .setBinding()
                .toInstance(own));
        assertThat(injector.getInstance(MetricsRecorder.class).registry()).isSameAs(own);
    }

    @Test
    void leavesCallsAloneThatComeBeforeTheMonitorExists() {
        Injector injector = injector(binder -> OptionalBinder.newOptionalBinder(binder, MetricRegistry.class)
                .setBinding()
                .toProvider(RegistryOfTheDatabase.class)
                .in(Singleton.class));
        assertThat(injector.getInstance(MetricRegistry.class).getNames()).contains("row of registry");
        injector.getInstance(Database.class).query("orders");
        assertThat(count(injector, "database_query", "success")).isEqualTo(1);
    }

    @Test
    void mayBeInstalledTwice() {
        assertThat(injector(new CoreModule()).getInstance(PerformanceMonitor.class))
                .isNotNull();
    }

    @Test
    void knowsTheMemoryOfThisProcess() {
        LabelledGauge memory = injector().getInstance(MetricsRecorder.class).gauge(RuntimeFamilies.MEMORY_USAGE);
        assertThat(memory.at().value()).isBetween(10.0, 100_000.0);
    }

    private static Injector injector(Module... more) {
        return Guice.createInjector(binder -> {
            binder.install(new CoreModule());
            for (Module module : more) {
                binder.install(module);
            }
        });
    }

    private static long count(Injector injector, String operation, String outcome) {
        return injector.getInstance(MetricsRecorder.class)
                .histogram(PerformanceFamilies.REQUEST_DURATION)
                .at(operation, outcome)
                .getCount();
    }
}
