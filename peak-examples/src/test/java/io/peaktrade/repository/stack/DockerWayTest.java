package io.peaktrade.repository.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts ask of Docker, with a docker that writes down what it is asked, and one server in place of all. */
class DockerWayTest {
    private static final String PROMETHEUS = Stream.of("peak-trade", "node-exporter", "prometheus", "alertmanager")
            .map("{\"discoveredLabels\":{},\"scrapePool\":\"%s\",\"lastError\":\"\",\"health\":\"up\"}"::formatted)
            .collect(Collectors.joining(",", "[", "],\"activeAlertmanagers\":[{}]"));

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path directory;

    private Path home;
    private HttpServer server;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectory(directory.resolve("a clone"));
        for (String part : List.of("scripts", "infra")) {
            String source = Repository.file(part).toString();
            Commands.run(directory, Map.of(), List.of("cp", "-R", source, home.toString()));
        }
        Commands.run(home, Map.of(), List.of("rm", "-rf", "infra/secrets", "infra/.docker", "infra/.native"));
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Files.writeString(bin.resolve("docker"), """
                        #!/bin/sh
                        printf '%%s\\n' "$*" "retention $PEAK_RETENTION" >>"%s"
                        [ "$1" != inspect ] || echo running
                        """.formatted(directory.resolve("asked")));
        Files.setPosixFilePermissions(bin.resolve("docker"), PosixFilePermissions.fromString("rwxr-xr-x"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        for (String name : List.of("PROMETHEUS", "ALERTMANAGER", "NODE_EXPORTER", "GRAFANA")) {
            environment.put(
                    "PEAK_" + name + "_PORT",
                    Integer.toString(server.getAddress().getPort()));
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void makesAPasswordOnceAndTellsItOnce() throws IOException {
        String first = run("start_monitoring.sh").output();
        String password = Files.readString(password());
        assertThat(password).hasSize(24);
        assertThat(first).contains("user admin, password " + password, "give it --bind 172.17.0.1");

        assertThat(run("start_monitoring.sh").output()).contains("password in infra/secrets/grafana_admin_password");
        assertThat(Files.readString(password())).isEqualTo(password);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(password().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void asksComposeToStartReloadAndStop() throws IOException {
        run("start_monitoring.sh", "--profile", "pushgateway");
        run("stop_monitoring.sh", "--volumes");

        assertThat(Files.readAllLines(directory.resolve("asked")))
                .contains(
                        compose() + " --profile pushgateway up -d",
                        compose() + " --profile pushgateway kill -s HUP prometheus alertmanager",
                        compose() + " --profile example --profile pushgateway --profile long-term down --volumes");
        assertThat(home.resolve("infra/.docker/targets/pushgateway.json")).doesNotExist();
    }

    @Test
    void givesEveryTargetTheEnvironmentSoThatNothingOfPaperTradingPages() throws IOException {
        environment.put("PEAK_ENV", "paper");

        assertThat(run("start_monitoring.sh", "--profile", "pushgateway").output())
                .contains("your program   http://host.docker.internal:9090/metrics, environment paper");
        var jobs = PrometheusTargets.everyJobWith("paper");
        jobs.put("pushgateway", "paper");
        assertThat(PrometheusTargets.environments(home.resolve("infra/.docker/targets")))
                .isEqualTo(jobs);
    }

    @Test
    void goesOnAsItWasStarted() throws IOException {
        int port = StackProcess.freePort();
        var settings =
                Map.of("PEAK_ENV", "paper", "PEAK_TARGET", "host.docker.internal:" + port, "PEAK_RETENTION", "90d");
        environment.putAll(settings);
        run("start_monitoring.sh", "--profile", "pushgateway");
        environment.keySet().removeAll(settings.keySet());
        Files.delete(directory.resolve("asked"));

        assertThat(run("start_monitoring.sh").output())
                .contains(
                        "your program   http://host.docker.internal:%d/metrics, environment paper".formatted(port),
                        "It must serve on 172.17.0.1:" + port);
        var jobs = PrometheusTargets.everyJobWith("paper");
        jobs.put("pushgateway", "paper");
        assertThat(PrometheusTargets.environments(home.resolve("infra/.docker/targets")))
                .isEqualTo(jobs);
        assertThat(Files.readAllLines(directory.resolve("asked")))
                .containsSequence(compose() + " up -d", "retention 90d");
        assertThat(run("check_monitoring.sh").output())
                .contains(
                        "exporter: nothing answers on 172.17.0.1:" + port,
                        "ok    environment: paper, nothing of it pages");
    }

    @Test
    void forgetsWithItsVolumesHowItWasStarted() throws IOException {
        environment.put("PEAK_ENV", "paper");
        run("start_monitoring.sh", "--profile", "pushgateway");
        environment.remove("PEAK_ENV");

        run("stop_monitoring.sh", "--volumes");
        run("start_monitoring.sh");
        assertThat(PrometheusTargets.environments(home.resolve("infra/.docker/targets")))
                .isEqualTo(PrometheusTargets.everyJobWith("live"));
    }

    @Test
    void meansThisMachineByTheLoopbackInterfaceNotTheContainer() {
        environment.put("PEAK_TARGET", "127.0.0.1:9090");
        assertThat(run("start_monitoring.sh").output())
                .contains("your program   http://host.docker.internal:9090/metrics", "give it --bind 172.17.0.1");
        environment.put("PEAK_TARGET", "localhost:9091");
        assertThat(run("start_monitoring.sh").output())
                .contains("your program   http://host.docker.internal:9091/metrics");
    }

    @Test
    void watchesItsOwnExampleWhateverItWatchedBefore() {
        environment.put("PEAK_TARGET", "host.docker.internal:9095");
        run("start_monitoring.sh");
        environment.remove("PEAK_TARGET");
        assertThat(run("start_monitoring.sh", "--profile", "example").output())
                .contains("your program   http://host.docker.internal:9090/metrics");
    }

    @Test
    void givesAlertmanagerTheSlackSecretWhereTheContainerHasIt() throws IOException {
        Files.createDirectories(password().getParent());
        Files.writeString(password().resolveSibling("slack_api_url"), "https://hooks.slack.com/services/T/B/x\n");
        run("start_monitoring.sh");
        assertThat(home.resolve("infra/.docker/alertmanager.yml"))
                .content()
                .contains("slack_api_url_file: /run/secrets/slack_api_url")
                .doesNotContain("hooks.slack.com");
        assertThat(home.resolve("infra/.docker/slack_api_url"))
                .hasSameTextualContentAs(password().resolveSibling("slack_api_url"));
    }

    @Test
    void findsADashboardThatGrafanaLacks() {
        run("start_monitoring.sh");
        assertThat(run("check_monitoring.sh").output())
                .contains(
                        "ok    Grafana: has the data source peak-prometheus",
                        "ok    Grafana: has the dashboard peak-trade-overview",
                        "FAIL  Grafana: lacks the dashboard peak-trade-data");
    }

    @Test
    void findsThatGrafanaRefusesThePassword() throws IOException {
        run("start_monitoring.sh");
        Files.writeString(password(), "another");
        assertThat(run("check_monitoring.sh").output())
                .contains("FAIL  Grafana: does not show the data source peak-prometheus to admin");
    }

    @Test
    void findsTheProgramThatContainersCannotReach() {
        environment.put("PEAK_TARGET", "127.0.0.2:" + server.getAddress().getPort());
        assertThat(run("check_monitoring.sh").output()).contains("      -> start the program with --bind 127.0.0.2");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String uid = path.substring(path.lastIndexOf('/') + 1);
        boolean admin = !path.matches("/api/(datasources|dashboards)/.*") || isAdmin(exchange);
        int status = !admin ? 401 : uid.equals("peak-trade-data") ? 404 : 200;
        byte[] body = ("{\"uid\":\"%s\"}".formatted(uid) + PROMETHEUS).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    // The password of the first start, whatever the file says later.
    private boolean isAdmin(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(given), UTF_8).matches("admin:.{24}");
    }

    private String compose() {
        return "compose --project-name peak-monitoring --file " + home.resolve("infra/docker-compose.monitoring.yml");
    }

    private Path password() {
        return home.resolve("infra/secrets/grafana_admin_password");
    }

    private Outcome run(String script, String... arguments) {
        var command =
                new ArrayList<>(List.of(home.resolve("scripts").resolve(script).toString()));
        command.addAll(List.of(arguments));
        return Commands.run(home, environment, command);
    }
}
