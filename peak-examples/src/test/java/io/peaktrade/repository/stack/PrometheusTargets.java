package io.peaktrade.repository.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.peaktrade.repository.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of targets that Prometheus reads, one for each job. */
final class PrometheusTargets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PrometheusTargets() {}

    /** The env label of each job that has a target; empty where a target has none. */
    static Map<String, String> environments(Path directory) throws IOException {
        var environments = new TreeMap<String, String>();
        for (Path file : Repository.list(directory)) {
            for (JsonNode group : JSON.readTree(file.toFile())) {
                environments.put(
                        file.getFileName().toString().replace(".json", ""),
                        group.at("/labels/env").asText());
            }
        }
        return environments;
    }

    static Map<String, String> everyJobWith(String environment) {
        var environments = new TreeMap<String, String>();
        List.of("peak-trade", "node-exporter", "prometheus", "alertmanager")
                .forEach(job -> environments.put(job, environment));
        return environments;
    }
}
