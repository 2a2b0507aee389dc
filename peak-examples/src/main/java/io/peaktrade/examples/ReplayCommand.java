package io.peaktrade.examples;

import io.peaktrade.core.health.HealthReport;
import io.peaktrade.examples.replay.Replay;
import io.peaktrade.examples.replay.ReplayProgress;
import io.peaktrade.examples.replay.ReplaySettings;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code peak-examples replay}: a desk's own blotter in, exact figures out. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        sortOptions = false,
        description = "Plays blotters, in CSV, through the order tracker and the portfolio.")
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "blotters; their rows are merged by time")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object, and nothing else, to standard output")
    private boolean json;

    @Option(
            names = "--cost",
            paramLabel = "average|fifo",
            defaultValue = "average",
            description = "what closed units have cost (default: ${DEFAULT-VALUE})")
    private CostMethod cost = CostMethod.AVERAGE;

    @Option(
            names = "--capital",
            paramLabel = "STRATEGY=USD",
            description = "what a strategy begins with, for its equity and drawdown; repeatable")
    private Map<String, BigDecimal> capital = new LinkedHashMap<>();

    @Option(
            names = "--rate",
            paramLabel = "CURRENCY=USD",
            description = "what a currency is worth before the first rate of the blotter, like EUR=1.08; repeatable")
    private Map<String, BigDecimal> rates = new LinkedHashMap<>();

    @Option(
            names = "--instrument",
            paramLabel = "SYMBOL,KEY=VALUE...",
            converter = InstrumentConverter.class,
            description = "multiplier and quote of a symbol, like ESZ6,multiplier=50,quote=USD; repeatable")
    private List<Instrument> instruments = new ArrayList<>();

    @Option(
            names = "--day",
            paramLabel = "TIME",
            defaultValue = "00:00Z",
            converter = OffsetTimeConverter.class,
            description = "when the daily P&L begins, with an offset (default: ${DEFAULT-VALUE})")
    private OffsetTime day = OffsetTime.MIN;

    @Option(names = "--serve", description = "serve the metrics while it plays, and afterwards until Ctrl-C")
    private boolean serve;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9090",
            description = "with --serve, serve on this port; 0: any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--openmetrics",
            paramLabel = "FILE",
            description = "write all metrics once a minute of market time, for promtool tsdb create-blocks-from")
    private @Nullable Path openMetrics;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ReplaySettings settings = settings();
        ExporterSettings exporter = exporter();
        var progress = new ReplayProgress(Terminal.isThere() ? Optional.of(err()) : Optional.empty());
        Replay replay = Replay.of(files, settings, progress);
        replay.unused().forEach(this::say);
        if (serve) {
            serve(replay, exporter, progress);
        } else {
            play(replay, progress);
        }
        return 0;
    }

    private void serve(Replay replay, ExporterSettings settings, ReplayProgress progress)
            throws IOException, InterruptedException {
        try (var exporter = new PrometheusExporter(
                replay.recorder(), settings, HealthReport.Source.NONE, PrometheusExporter.jvmMetrics())) {
            exporter.start();
            say("metrics at http://%s:%d/metrics".formatted(settings.host(), exporter.port()));
            play(replay, progress);
            say("The replay is over; its metrics are served until Ctrl-C.");
            Thread.currentThread().join();
        }
    }

    private void play(Replay replay, ReplayProgress progress) throws IOException {
        if (openMetrics == null) {
            replay.play(progress);
        } else {
            replay.play(progress, openMetrics);
        }
        progress.end();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? replay.report().json() : replay.report().text());
        out.flush();
    }

    private ReplaySettings settings() {
        try {
            return new ReplaySettings(cost, capital, rates, instruments, day);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private ExporterSettings exporter() {
        try {
            return ExporterSettings.DEFAULT.withPort(port);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    /** Not to standard output, which has the report alone. */
    private void say(String text) {
        err().println(text);
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
