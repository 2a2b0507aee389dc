package io.peaktrade.core.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.ProvisionException;
import com.google.inject.name.Names;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceFamilies;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class PerformanceInterceptionTest {
    interface Query<T> {
        T run(T statement);
    }

    interface MarkedQuery<T> extends Query<T> {
        @Override
        @MonitorPerformance("marked_query")
        T run(T statement);
    }

    interface MarkedDefault {
        @MonitorPerformance("marked_default")
        default void run() {}
    }

    static class Marked implements Query<String> {
        @Override
        @MonitorPerformance("query")
        public String run(String statement) {
            return statement;
        }
    }

    static class Overriding extends Marked {
        @Override
        public String run(String statement) {
            return "not " + statement;
        }
    }

    static class MarkedAgain extends Marked implements MarkedQuery<String> {
        @Override
        @MonitorPerformance("query_again")
        public String run(String statement) {
            return "again " + statement;
        }
    }

    static class OnlyInTheInterface implements MarkedQuery<String> {
        @Override
        public String run(String statement) {
            return statement;
        }
    }

    static class Inheriting implements MarkedDefault {}

    static class MarkedProvider implements Provider<Marked> {
        @Override
        public Marked get() {
            return new Marked();
        }
    }

    @Test
    void refusesAMarkedMethodThatIsOverriddenWithoutTheMark() {
        refusesToStart(Overriding.class, """
                @MonitorPerformance("query") on PerformanceInterceptionTest$Marked.run cannot be intercepted, as \
                PerformanceInterceptionTest$Overriding.run overrides it without the annotation: \
                change that, or use PerformanceMonitor.call""");
    }

    @Test
    void refusesAMarkedMethodOfAnInterface() {
        refusesToStart(OnlyInTheInterface.class, """
                @MonitorPerformance("marked_query") on PerformanceInterceptionTest$MarkedQuery.run cannot be \
                intercepted, as PerformanceInterceptionTest$OnlyInTheInterface.run overrides it without""");
        refusesToStart(Inheriting.class, """
                @MonitorPerformance("marked_default") on PerformanceInterceptionTest$MarkedDefault.run cannot be \
                intercepted, as it belongs to an interface""");
    }

    @Test
    void recordsAMethodThatIsMarkedAgainWhereItIsOverridden() {
        Injector injector = injector(binder -> {});
        assertThat(injector.getInstance(MarkedAgain.class).run("row")).isEqualTo("again row");
        assertThat(calls(injector, "query_again")).isEqualTo(1);
    }

    @Test
    void refusesAMarkedObjectThatAProviderMadeForAnotherType() {
        Injector injector = injector(new AbstractModule() {
            @Provides
            Query<String> query() {
                return new Marked();
            }
        });
        refusesToProvide(injector, QueryOfStrings.class);
    }

    @Test
    void refusesAMarkedObjectOfAProvidersClass() {
        Injector injector = injector(binder -> binder.bind(Marked.class).toProvider(MarkedProvider.class));
        refusesToProvide(injector, Marked.class);
    }

    @Test
    void acceptsAMarkedObjectThatAProviderHasFromGuice() {
        Injector injector = injector(new AbstractModule() {
            @Provides
            Query<String> query(Marked marked) {
                return marked;
            }
        });
        assertThat(injector.getInstance(QueryOfStrings.class).query.run("row")).isEqualTo("row");
        assertThat(calls(injector, "query")).isEqualTo(1);
    }

    record QueryOfStrings(Query<String> query) {
        @Inject
        QueryOfStrings {}
    }

    private static void refusesToStart(Class<?> type, String message) {
        assertThatThrownBy(() -> injector(binder -> binder.bind(type)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining(message);
    }

    private static void refusesToProvide(Injector injector, Class<?> type) {
        assertThatThrownBy(() -> injector.getInstance(type))
                .isInstanceOf(ProvisionException.class)
                .hasMessageContaining("@MonitorPerformance(\"query\") on PerformanceInterceptionTest$Marked.run cannot "
                        + "be intercepted, as its object is not made by Guice: change that");
    }

    private static Injector injector(Module module) {
        return Guice.createInjector(new CoreModule(), module);
    }

    private static long calls(Injector injector, String operation) {
        return injector.getInstance(MetricsRecorder.class)
                .histogram(PerformanceFamilies.REQUEST_DURATION)
                .at(operation, "success")
                .getCount();
    }

    static class Asynchronous {
        private final CompletableFuture<String> answer = new CompletableFuture<>();

        @MonitorPerformance("stage")
        CompletionStage<String> stage() {
            return answer;
        }

        @MonitorPerformance("future")
        Future<String> future() {
            return new FutureTask<>(() -> "row");
        }
    }

    @Test
    void recordsAStageWhenItCompletesAndAFutureWhenItsEndIsSeen() {
        Injector injector = injector(binder -> {});
        Asynchronous service = injector.getInstance(Asynchronous.class);
        assertThat(service.stage()).isSameAs(service.answer);
        Future<String> future = service.future();
        assertThat(calls(injector, "stage") + calls(injector, "future")).isZero();
        service.answer.complete("row");
        assertThat(future.cancel(true)).isTrue();
        assertThat(calls(injector, "stage")).isEqualTo(1);
        assertThat(calls(injector, "future")).isZero();
    }

    @Test
    void refusesToInjectAMarkedObjectThatGuiceHasNotMade() {
        Injector injector = injector(binder -> {});
        assertThatThrownBy(() -> injector.injectMembers(new Marked()))
                .hasMessageContaining("as its object is not made by Guice: change that");
        assertThatThrownBy(() -> injector(binder -> binder.requestInjection(new Marked())))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("as its object is not made by Guice: change that");
    }

    @Test
    void acceptsANamedProvisionOfAnObjectThatGuiceHasMade() {
        Injector injector = injector(new AbstractModule() {
            @Provides
            @Named("main")
            Marked named(Marked marked) {
                return marked;
            }
        });
        assertThat(injector.getInstance(Key.get(Marked.class, Names.named("main")))
                        .run("row"))
                .isEqualTo("row");
        assertThat(calls(injector, "query")).isEqualTo(1);
    }
}
