package io.peaktrade.repository.stack;

import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shipped configuration in a real Prometheus, beside Alertmanager and node exporter. Only durations are shortened:
 * every scrape, evaluation, wait and `for` is a second; what is asked, and over which window, stays as shipped.
 */
final class LiveStack implements AutoCloseable {
    private final List<StackProcess> processes = new ArrayList<>();
    private final Path directory;
    private final StackTools tools;
    private final PrometheusQueries prometheus;

    private LiveStack(Path directory, StackTools tools, int exporterPort, Map<String, String> secrets)
            throws IOException {
        this.directory = directory;
        this.tools = tools;
        try {
            prometheus = new PrometheusQueries(start(exporterPort, secrets).address());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** @param secrets of Alertmanager, like slack_api_url */
    static LiveStack start(Path directory, StackTools tools, int exporterPort, Map<String, String> secrets)
            throws IOException {
        return new LiveStack(directory, tools, exporterPort, secrets);
    }

    PrometheusQueries prometheus() {
        return prometheus;
    }

    @Override
    public void close() {
        processes.forEach(StackProcess::close);
    }

    private StackProcess start(int exporterPort, Map<String, String> secrets) throws IOException {
        StackProcess alertmanager =
                keep(AlertmanagerFiles.write(Files.createDirectory(directory.resolve("alertmanager")), secrets)
                        .withShortWaits()
                        .start(tools));
        StackProcess node = keep(startNodeExporter());
        int port = StackProcess.freePort();
        writeConfiguration(Map.of(
                "peak-trade",
                "127.0.0.1:" + exporterPort,
                "node-exporter",
                node.address().getAuthority(),
                "alertmanager",
                alertmanager.address().getAuthority(),
                "prometheus",
                "127.0.0.1:" + port));
        return keep(startPrometheus(port));
    }

    private StackProcess keep(StackProcess process) {
        processes.add(process);
        return process;
    }

    private StackProcess startNodeExporter() {
        int port = StackProcess.freePort();
        return StackProcess.start(
                "node-exporter",
                directory,
                port,
                "/",
                List.of(tools.nodeExporter().toString(), "--web.listen-address=127.0.0.1:" + port));
    }

    private StackProcess startPrometheus(int port) {
        return StackProcess.start(
                "prometheus",
                directory,
                port,
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private void writeConfiguration(Map<String, String> addresses) throws IOException {
        Repository.copy("infra/prometheus/prometheus.yml", directory, "prometheus.yml");
        Repository.copy("infra/prometheus/alerts", directory, "alerts");
        replace("prometheus.yml", "(scrape_interval|scrape_timeout|evaluation_interval): \\w+", "$1: 1s");
        replace("alerts/peak_trade.yml", "(?m)^( +)(interval|for|keep_firing_for): \\w+$", "$1$2: 1s");
        Path targets = Files.createDirectories(directory.resolve("targets"));
        for (var target : addresses.entrySet()) {
            String json = "[{\"targets\": [\"%s\"], \"labels\": {\"env\": \"live\"}}]".formatted(target.getValue());
            Files.writeString(targets.resolve(target.getKey() + ".json"), json);
        }
    }

    private void replace(String file, String pattern, String replacement) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path).replaceAll(pattern, replacement));
    }
}
