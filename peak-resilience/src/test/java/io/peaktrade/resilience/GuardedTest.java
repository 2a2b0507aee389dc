package io.peaktrade.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.resilience.breaker.BreakerFamilies;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GuardedTest {
    static class Venue {
        int calls;

        @Guarded("place_order")
        String place(String order) throws IOException {
            if (++calls < 3) {
                throw new IOException("no answer");
            }
            return order + " filled";
        }

        @Guarded("place_order")
        CompletableFuture<String> placeLater() {
            return CompletableFuture.failedFuture(new IllegalArgumentException("refused"));
        }
    }

    static class PrivateVenue {
        @Guarded("place_order")
        @SuppressWarnings("UnusedMethod") // Guice looks at it
        private void place() {}
    }

    static class FutureVenue {
        @Guarded("place_order")
        Future<String> place() {
            return CompletableFuture.completedFuture("filled");
        }
    }

    static class UnknownVenue {
        @Guarded("cancel_order")
        void cancel() {}
    }

    private static final class Guards extends AbstractModule {
        private final Class<?> venue;

        Guards(Class<?> venue) {
            this.venue = venue;
        }

        @Override
        protected void configure() {
            bind(venue);
        }

        @ProvidesIntoSet
        @Singleton
        Guard placeOrder(Resilience resilience) {
            return resilience
                    .guard("place_order")
                    .retry(resilience.retry(
                            "place_order",
                            RetryPolicy.of(3, Duration.ofNanos(1)).failingOn(IOException.class)))
                    .breaker(resilience.breaker("venue", CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60))))
                    .build();
        }
    }

    @Test
    void passesTheMethodThroughItsGuard() throws IOException {
        Injector injector = injector(Venue.class);
        Venue venue = injector.getInstance(Venue.class);
        assertThat(venue.place("BTC/USD")).isEqualTo("BTC/USD filled");
        assertThat(venue.calls).isEqualTo(3);
        assertThat(calls(injector, "failure")).isEqualTo(2);
        assertThat(calls(injector, "success")).isEqualTo(1);
    }

    @Test
    void judgesAStageByItsCompletion() {
        Injector injector = injector(Venue.class);
        CompletableFuture<String> answer = injector.getInstance(Venue.class).placeLater();
        assertThatThrownBy(answer::join).hasRootCauseMessage("refused");
        assertThat(calls(injector, "failure")).isEqualTo(1);
        assertThat(calls(injector, "success")).isZero();
    }

    @Test
    void refusesWhatGuiceWouldSilentlyLeaveAlone() {
        refuses(
                PrivateVenue.class,
                "@Guarded(\"place_order\") on GuardedTest$PrivateVenue.place cannot be intercepted, as it or"
                        + " its class is private, final or static: change that, or use Guard.call");
        refuses(
                FutureVenue.class,
                "@Guarded(\"place_order\") on GuardedTest$FutureVenue.place cannot be intercepted, as nobody"
                        + " can tell when its Future completes: return a CompletionStage or a CompletableFuture");
    }

    @Test
    void refusesANameWithoutAGuard() {
        refuses(
                UnknownVenue.class,
                "@Guarded(\"cancel_order\") on GuardedTest$UnknownVenue.cancel has no guard: bind one of that"
                        + " name by Multibinder.newSetBinder(binder, Guard.class), or use one of [place_order]");
    }

    private static void refuses(Class<?> venue, String message) {
        assertThatThrownBy(() -> injector(venue))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining(message);
    }

    private static Injector injector(Class<?> venue) {
        return Guice.createInjector(new CoreModule(), new ResilienceModule(), new Guards(venue));
    }

    private static long calls(Injector injector, String outcome) {
        return injector.getInstance(MetricsRecorder.class)
                .counter(BreakerFamilies.CALLS)
                .at("venue", outcome)
                .getCount();
    }
}
