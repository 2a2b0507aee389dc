package io.peaktrade.repository.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a running Prometheus. */
final class PrometheusQueries {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    PrometheusQueries(URI address) {
        this.address = address;
    }

    boolean hasData(String query) {
        return !result(query).isEmpty();
    }

    /** The values of a label in what the query finds. */
    List<String> labels(String query, String label) {
        return result(query)
                .valueStream()
                .map(series -> series.path("metric").path(label).asText())
                .toList();
    }

    /** Of a query that finds one series. */
    double value(String query) {
        return result(query).path(0).path("value").path(1).asDouble();
    }

    /** The values by the labels of the series, without those that the scrape added. */
    Map<String, String> values(String query) {
        var values = new TreeMap<String, String>();
        for (JsonNode series : result(query)) {
            var labels = (ObjectNode) series.path("metric");
            labels.remove(List.of("job", "instance"));
            values.put(labels.toString(), series.path("value").path(1).asText());
        }
        return values;
    }

    int knownAlertmanagers() {
        return get("/api/v1/alertmanagers")
                .path("data")
                .path("activeAlertmanagers")
                .size();
    }

    /** The values that a label of the series has. */
    JsonNode labelValues(String label, String series) {
        String match = "?match%5B%5D=" + URLEncoder.encode(series, UTF_8);
        return get("/api/v1/label/" + label + "/values" + match).path("data");
    }

    /** What an instant query finds. */
    JsonNode result(String query) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(query, UTF_8));
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(query + ": " + answer);
        }
        return answer.path("data").path("result");
    }

    private JsonNode get(String path) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
