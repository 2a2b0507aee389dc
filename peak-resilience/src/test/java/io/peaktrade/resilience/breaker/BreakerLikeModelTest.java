package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.breaker.BreakerModel.Held;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.breaker.Threshold.FailureRate;
import io.peaktrade.resilience.breaker.Threshold.LastCalls;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 100,000 random sequences of each mode: state and counts are the model's after every step. */
@Timeout(300)
class BreakerLikeModelTest {
    private static final int SEQUENCES = 100_000;
    private static final int STEPS = 40;

    @Test
    void countsConsecutiveFailuresAsTheModelDoes() {
        play(random -> {
            int failures = 1 + random.nextInt(4);
            return new LastCalls(failures, failures);
        });
    }

    @Test
    void countsFailuresOfTheLastCallsAsTheModelDoes() {
        play(random -> {
            int failures = 1 + random.nextInt(4);
            return new LastCalls(failures, failures + random.nextInt(8));
        });
    }

    @Test
    void measuresTheFailureRateAsTheModelDoes() {
        Duration window = Duration.ofMillis(64);
        play(random -> new FailureRate((1 + random.nextInt(10)) / 10.0, window, 1 + random.nextInt(8)));
    }

    @Test
    void goesFromOneModeToTheOtherAsTheModelDoes() {
        Duration window = Duration.ofMillis(64);
        play(random -> random.nextBoolean()
                ? new LastCalls(1 + random.nextInt(3), 3 + random.nextInt(5))
                : new FailureRate(0.5, window, 2 + random.nextInt(4)));
    }

    private static void play(Function<Random, Threshold> threshold) {
        var exported = new Exported();
        var events = new PartEvents(new ManualTime());
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            new Sequence(sequence, threshold, exported, events).play();
        }
    }

    /** One breaker and its model, moved together. */
    private static final class Sequence {
        private final Random random;
        private final Function<Random, Threshold> threshold;
        private final ManualTime time = new ManualTime();
        private final CircuitBreaker breaker;
        private final BreakerSeriesOf series;
        private final BreakerModel model;
        private final List<Call> underWay = new ArrayList<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

        private record Call(Permit permit, Held held) {}

        Sequence(int seed, Function<Random, Threshold> threshold, Exported exported, PartEvents events) {
            random = new Random(seed);
            this.threshold = threshold;
            CircuitBreakerPolicy policy = next();
            breaker = new CircuitBreaker("kraken", policy, new Wiring(exported.recorder(), time, random, events));
            series = new BreakerSeriesOf(exported, "kraken");
            model = new BreakerModel(policy);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                step();
                assertThat(breaker.state()).isEqualTo(model.state());
            }
            compareCounts();
            breaker.end();
        }

        private void step() {
            switch (random.nextInt(12)) {
                case 0, 1 -> pass();
                case 2 -> reconfigureOrReset();
                case 3, 4, 5 -> begin();
                case 6, 7 -> endOne(Outcome.SUCCESS);
                case 8 -> endOne(Outcome.IGNORED);
                default -> fail();
            }
        }

        private void pass() {
            long nanos = random.nextInt(30_000_000);
            time.pass(Duration.ofNanos(nanos));
            model.pass(nanos);
        }

        private void reconfigureOrReset() {
            if (random.nextInt(4) == 0) {
                breaker.reset();
                model.reset();
            } else {
                CircuitBreakerPolicy policy = next();
                breaker.reconfigure(policy);
                model.reconfigure(policy);
            }
        }

        private void fail() {
            begin();
            endOne(Outcome.FAILURE);
        }

        private void begin() {
            Held held = model.enter();
            Permit permit = acquire();
            assertThat(permit == null).isEqualTo(held == null);
            if (permit != null && held != null) {
                underWay.add(new Call(permit, held));
            } else {
                outcomes.merge(Outcome.REJECTED, 1L, Long::sum);
            }
        }

        /** The answers come in any order, some of them late. */
        private void endOne(Outcome outcome) {
            if (underWay.isEmpty()) {
                return;
            }
            Call call = underWay.remove(random.nextInt(underWay.size()));
            outcomes.merge(outcome, 1L, Long::sum);
            switch (outcome) {
                case SUCCESS -> call.permit.succeeded();
                case FAILURE -> call.permit.failed(new IllegalStateException());
                default -> call.permit.ignored();
            }
            model.end(call.held, outcome);
        }

        private void compareCounts() {
            for (Outcome outcome : Outcome.values()) {
                assertThat(series.calls(outcome)).isEqualTo(outcomes.getOrDefault(outcome, 0L));
            }
            for (State state : State.values()) {
                assertThat(series.transitions(state)).isEqualTo(model.transitions(state));
                assertThat(series.nanosIn(state)).isEqualTo(model.nanosIn(state));
            }
        }

        private @Nullable Permit acquire() {
            try {
                return breaker.acquire();
            } catch (CallRejectedException rejected) {
                return null;
            }
        }

        private CircuitBreakerPolicy next() {
            return BreakerModel.randomPolicy(random, threshold.apply(random));
        }
    }
}
