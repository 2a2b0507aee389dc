package io.peaktrade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shipped configuration in a real Prometheus, beside Alertmanager and node exporter, with a scrape every second. */
final class LiveStack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<StackProcess> processes = new ArrayList<>();
    private final Path directory;
    private final StackTools tools;
    private final URI prometheus;

    private LiveStack(Path directory, StackTools tools, int exporterPort) throws IOException {
        this.directory = directory;
        this.tools = tools;
        try {
            prometheus = start(exporterPort);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    static LiveStack start(Path directory, StackTools tools, int exporterPort) throws IOException {
        return new LiveStack(directory, tools, exporterPort);
    }

    /** The result of an instant query. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        return ask("query?query=" + URLEncoder.encode(expression, UTF_8)).at("/data/result");
    }

    /** The values that a label of the series has. */
    JsonNode labelValues(String label, String series) throws IOException, InterruptedException {
        return ask("label/%s/values?match[]=%s"
                        .formatted(label, URLEncoder.encode(series, UTF_8))
                        .replace("[]", "%5B%5D"))
                .path("data");
    }

    @Override
    public void close() {
        processes.forEach(StackProcess::close);
    }

    private URI start(int exporterPort) throws IOException {
        Path alertmanagerDirectory = Files.createDirectories(directory.resolve("alertmanager"));
        StackProcess alertmanager =
                keep(AlertmanagerFiles.write(alertmanagerDirectory, Map.of()).start(tools));
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
        return keep(startPrometheus(port)).address();
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
                "/-/ready",
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private void writeConfiguration(Map<String, String> addresses) throws IOException {
        String shipped = Files.readString(Repository.file("infra/prometheus/prometheus.yml"));
        Files.writeString(directory.resolve("prometheus.yml"), shipped.replaceAll(": (15|10)s", ": 1s"));
        Repository.copy("infra/prometheus/alerts", directory, "alerts");
        Path targets = Files.createDirectories(directory.resolve("targets"));
        for (var target : addresses.entrySet()) {
            String labels = target.getKey().equals("peak-trade") ? ", \"labels\": {\"env\": \"live\"}" : "";
            String json = "[{\"targets\": [\"%s\"]%s}]".formatted(target.getValue(), labels);
            Files.writeString(targets.resolve(target.getKey() + ".json"), json);
        }
    }

    private JsonNode ask(String question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(prometheus.resolve("/api/v1/" + question))
                .timeout(Duration.ofSeconds(30))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
