package io.peaktrade.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out what Prometheus reads as the stack does: the shipped configuration and rules, and targets of the test. */
record PrometheusFiles(Path directory) {
    static PrometheusFiles write(Path directory) throws IOException {
        Repository.copy("infra/prometheus/prometheus.yml", directory, "prometheus.yml");
        Repository.copy("infra/prometheus/alerts", directory, "alerts");
        Files.createDirectory(directory.resolve("targets"));
        return new PrometheusFiles(directory);
    }

    /** Makes every interval and every `for` a second; what is asked, and over which window, stays as shipped. */
    PrometheusFiles withShortDurations() throws IOException {
        replace("prometheus.yml", "(scrape_interval|scrape_timeout|evaluation_interval): \\w+", "$1: 1s");
        replace("alerts/peak_trade.yml", "(?m)^( +)(interval|for|keep_firing_for): \\w+$", "$1$2: 1s");
        return this;
    }

    /** @param ports of the jobs' targets; Prometheus's own is added */
    StackProcess start(StackTools tools, Map<String, Integer> ports) throws IOException {
        int own = StackProcess.freePort();
        var all = new HashMap<>(ports);
        all.put("prometheus", own);
        for (var target : all.entrySet()) {
            Files.writeString(
                    directory.resolve("targets/" + target.getKey() + ".json"),
                    "[{\"targets\": [\"127.0.0.1:%d\"], \"labels\": {\"env\": \"live\"}}]"
                            .formatted(target.getValue()));
        }
        return StackProcess.start(
                "prometheus",
                directory,
                own,
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + own));
    }

    private void replace(String file, String pattern, String replacement) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path).replaceAll(pattern, replacement));
    }
}
