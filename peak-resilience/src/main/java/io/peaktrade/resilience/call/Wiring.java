package io.peaktrade.resilience.call;

import com.codahale.metrics.Metric;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Series;
import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What every part is built with.
 *
 * @param random for jitter; a seeded one makes delays repeatable
 * @param events where parts tell people what happened to them
 */
public record Wiring(MetricsRecorder recorder, TimeSource time, RandomGenerator random, PartEvents events) {
    /** Shared by threads, each of which draws from its own numbers. */
    public static final RandomGenerator ANY_SEED =
            () -> ThreadLocalRandom.current().nextLong();

    public Wiring(MetricsRecorder recorder, TimeSource time) {
        this(recorder, time, ANY_SEED, new PartEvents(time));
    }

    /** Refuses a second part of a name, which would share the series of the first. */
    public static <S extends Series & Metric> void requireFree(String kind, String name, Instrument<S> instrument) {
        instrument.forEach(series -> {
            if (series.name().labelValues().get(0).equals(name)) {
                throw new IllegalStateException(
                        "%s %s exists already: share that one, or choose another name".formatted(kind, name));
            }
        });
    }
}
