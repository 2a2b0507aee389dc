package io.peaktrade.trading.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Writes beside the file and renames, since the node exporter may read at any moment. */
record TextFileSink(Path directory) implements BacktestSink {
    private static final Pattern LAST_SUCCESS =
            Pattern.compile("(?m)^" + BacktestFamilies.LAST_SUCCESS.name() + "\\{.*} (\\d+(?:\\.\\d+)?(?:E\\d+)?)$");

    @Override
    public void accept(BacktestOutcome outcome) throws IOException {
        String name = "peak_backtest_" + URLEncoder.encode(outcome.strategy(), UTF_8) + ".prom";
        Path file = directory.resolve(name);
        // Not a temporary file of the JDK's: only its owner could read that.
        Path unfinished =
                directory.resolve("." + name + "." + ProcessHandle.current().pid());
        try (var writer = Files.newBufferedWriter(unfinished)) {
            var registry = BacktestCollector.registry(withLastSuccess(outcome, file));
            TextFormat.write004(writer, registry.metricFamilySamples());
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "directory " + directory;
    }

    /** A failed backtest must not take the time of the last successful one away with the file that it replaces. */
    private static BacktestOutcome withLastSuccess(BacktestOutcome outcome, Path file) throws IOException {
        if (outcome.lastSuccessSeconds().isPresent() || !Files.exists(file)) {
            return outcome;
        }
        var known = LAST_SUCCESS.matcher(Files.readString(file));
        return known.find() ? outcome.withLastSuccess(OptionalDouble.of(Double.parseDouble(known.group(1)))) : outcome;
    }
}
