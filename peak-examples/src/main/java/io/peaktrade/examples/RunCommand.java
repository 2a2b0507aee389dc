package io.peaktrade.examples;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MalformedCandlesException;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.exporter.ExporterSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code peak-examples run}: plays a trading day until Ctrl-C. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        sortOptions = false,
        description = "Plays a trading day and serves its metrics.")
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9090",
            description = "serve metrics on this port; 0: any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "listen on this address; 0.0.0.0: every network (default: ${DEFAULT-VALUE})")
    private String bind = "";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Coinbase minute candles, zip or CSV; repeatable (default: a day that is made up)")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "60",
            converter = SpeedConverter.class,
            description = "market seconds a second; max: as fast as possible, on a virtual clock"
                    + " (default: ${DEFAULT-VALUE})")
    private Speed speed = Speed.MAX;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "stop after this time, like 90s, 5m or 1h30m (default: at Ctrl-C)")
    private @Nullable Duration duration;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of all that is random (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "none|calm|storm",
            defaultValue = "calm",
            description = "how much goes wrong at the venue (default: ${DEFAULT-VALUE})")
    private Faults faults = Faults.CALM;

    @Option(
            names = "--series",
            paramLabel = "N",
            defaultValue = "0",
            description = "synthetic series beside its own, for load tests (default: ${DEFAULT-VALUE})")
    private int series;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var settings = new DaySettings(speed, seed, faults);
        ExporterSettings exporter = exporter();
        SyntheticSeries synthetic = synthetic();
        var example = new Example(day(), settings, exporter);
        synthetic.create(example.instance(MetricsRecorder.class));
        var session = new Session(
                example, spec.commandLine().getOut(), spec.commandLine().getErr());
        session.run("%s, faults %s, seed %d".formatted(speed, faults, seed), bind, Optional.ofNullable(duration));
        return 0;
    }

    private ExporterSettings exporter() {
        try {
            return ExporterSettings.DEFAULT.withHost(bind).withPort(port);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private SyntheticSeries synthetic() {
        try {
            return new SyntheticSeries(series);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private Candles day() throws MalformedCandlesException {
        return data.isEmpty() ? CandleGenerator.day(seed) : Candles.read(data);
    }
}
