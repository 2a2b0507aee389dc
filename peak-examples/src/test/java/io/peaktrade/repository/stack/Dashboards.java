package io.peaktrade.repository.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.peaktrade.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped dashboards, read from their files. */
final class Dashboards {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Dashboards() {}

    record Dashboard(String name, JsonNode json) {
        String uid() {
            return json.path("uid").asText();
        }

        /** Without the rows, but with what lies in them. */
        List<Panel> panels() {
            return json.path("panels")
                    .valueStream()
                    .flatMap(panel ->
                            Stream.concat(Stream.of(panel), panel.path("panels").valueStream()))
                    .filter(panel -> !panel.path("type").asText().equals("row"))
                    .map(panel -> new Panel(this, panel))
                    .toList();
        }

        List<Variable> variables() {
            return json.at("/templating/list")
                    .valueStream()
                    .map(variable -> new Variable(this, variable))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Panel(Dashboard dashboard, JsonNode json) {
        String title() {
            return json.path("title").asText();
        }

        JsonNode defaults() {
            return json.at("/fieldConfig/defaults");
        }

        List<Query> queries() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> new Query(
                            this,
                            target.path("expr").asText(),
                            target.path("legendFormat").asText()))
                    .toList();
        }

        @Override
        public String toString() {
            return dashboard + ": " + title();
        }
    }

    record Query(Panel panel, String expression, String legend) {
        @Override
        public String toString() {
            return panel + ": " + expression;
        }
    }

    record Variable(Dashboard dashboard, JsonNode json) {
        String name() {
            return json.path("name").asText();
        }

        String query() {
            return json.path("query").asText();
        }

        boolean isQuery() {
            return json.path("type").asText().equals("query");
        }

        @Override
        public String toString() {
            return dashboard + ": $" + name();
        }
    }

    static List<Dashboard> all() {
        return Repository.list(Repository.file("infra/grafana/dashboards")).stream()
                .map(Dashboards::read)
                .toList();
    }

    static List<Panel> panels() {
        return all().stream().flatMap(dashboard -> dashboard.panels().stream()).toList();
    }

    static List<Query> queries() {
        return panels().stream().flatMap(panel -> panel.queries().stream()).toList();
    }

    static List<Variable> queryVariables() {
        return all().stream()
                .flatMap(dashboard -> dashboard.variables().stream())
                .filter(Variable::isQuery)
                .toList();
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
