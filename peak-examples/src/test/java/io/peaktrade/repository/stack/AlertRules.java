package io.peaktrade.repository.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.peaktrade.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped alerts and the tests of their rules, read from their files. */
final class AlertRules {
    private static final YAMLMapper YAML = new YAMLMapper();

    private AlertRules() {}

    record Alert(String group, String name, String expression, String duration, JsonNode labels, JsonNode annotations) {
        String severity() {
            return labels.path("severity").asText();
        }

        String annotation(String key) {
            return annotations.path(key).asText();
        }
    }

    static List<Alert> alerts() {
        return elements(read(Repository.file("infra/prometheus/alerts/peak_trade.yml")), "groups")
                .flatMap(group -> elements(group, "rules").map(rule -> alert(group, rule)))
                .filter(alert -> !alert.name().isEmpty())
                .toList();
    }

    /** Every metric with its matchers that some rule asks for. */
    static Set<String> selectors() {
        Pattern selector = Pattern.compile(
                "(?<![\\w:])(?:job:[\\w:]+|peak_|alertmanager_|prometheus_|process_|up\\b)\\w*(?:\\{[^}]*})?");
        return elements(read(Repository.file("infra/prometheus/alerts/peak_trade.yml")), "groups")
                .flatMap(group -> elements(group, "rules"))
                .flatMap(rule -> selector.matcher(rule.path("expr").asText()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the alerts that some rule test expects to fire, with all that Slack will read. */
    static List<String> testedToFire() {
        return alertTests()
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(AlertRules::alertName)
                .toList();
    }

    static List<String> testedToBeSilent() {
        return alertTests()
                .filter(test -> test.path("exp_alerts").isEmpty())
                .map(AlertRules::alertName)
                .toList();
    }

    static List<Path> testFiles() {
        return Repository.list(Repository.file("infra/prometheus/tests"));
    }

    private static Stream<JsonNode> alertTests() {
        return testFiles().stream()
                .flatMap(file -> elements(read(file), "tests"))
                .flatMap(test -> elements(test, "alert_rule_test"));
    }

    private static String alertName(JsonNode test) {
        return test.path("alertname").asText();
    }

    private static Alert alert(JsonNode group, JsonNode rule) {
        return new Alert(
                group.path("name").asText(),
                rule.path("alert").asText(),
                rule.path("expr").asText(),
                rule.path("for").asText(),
                rule.path("labels"),
                rule.path("annotations"));
    }

    private static Stream<JsonNode> elements(JsonNode node, String field) {
        return node.path(field).valueStream();
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
