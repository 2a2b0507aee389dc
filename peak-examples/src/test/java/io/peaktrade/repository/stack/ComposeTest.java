package io.peaktrade.repository.stack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeTest {
    private static final String FILE = "infra/docker-compose.monitoring.yml";
    private static final String BRIDGE = "${PEAK_BRIDGE_ADDRESS:-172.17.0.1}:";

    record Service(String name, Map<?, ?> settings) {
        Object setting(String key) {
            Object value = settings.get(key);
            return value == null ? "" : value;
        }

        List<String> texts(String key) {
            return setting(key) instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void composeV1AcceptsIt() {
        var profiles = Stream.of("example", "pushgateway", "long-term").flatMap(name -> Stream.of("--profile", name));
        var arguments = Stream.of(Stream.of("-f", FILE), profiles, Stream.of("config"))
                .flatMap(words -> words)
                .toArray(String[]::new);
        var config = StackTools.locate().compose(Repository.file("."), arguments);
        assertThat(config.exitCode()).as(config.output()).isZero();
        assertThat(config.output()).doesNotContain("WARN").contains("peak-victoria-metrics", "172.17.0.1:9090:9090");
    }

    @Test
    void startsTheContractsContainersWithoutAProfile() {
        assertThat(services().stream()
                        .filter(service -> service.texts("profiles").isEmpty()))
                .extracting(service -> service.setting("container_name"))
                .containsExactly("peak-prometheus", "peak-alertmanager", "peak-node-exporter", "peak-grafana");
        assertThat(read()).containsOnlyKeys("x-service", "x-health", "services", "networks", "volumes", "secrets");
        assertThat((Map<?, ?>) read().get("networks")).hasToString("{peak-network={driver=bridge}}");
    }

    @Test
    void publishesTheContractsPorts() {
        Map<String, List<String>> ports =
                services().stream().collect(Collectors.toMap(Service::name, service -> service.texts("ports")));
        assertThat(ports.get("prometheus")).containsExactly("127.0.0.1:9091:9090");
        assertThat(ports.get("grafana")).containsExactly("127.0.0.1:3000:3000");
        assertThat(ports.get("alertmanager")).containsExactly("127.0.0.1:9093:9093");
        assertThat(ports.get("pushgateway")).containsExactly("127.0.0.1:9092:9091");
    }

    @ParameterizedTest
    @MethodSource("services")
    void pinsLimitsWatchesAndRestarts(Service service) {
        assertThat(service.setting("image").toString()).matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+");
        assertThat(service.setting("container_name")).isEqualTo("peak-" + service.name());
        assertThat(service.setting("restart")).isEqualTo("unless-stopped");
        assertThat(service.setting("mem_limit").toString()).matches("\\d+[mg]");
        assertThat(service.setting("cpus")).isInstanceOf(Double.class);
        assertThat(service.setting("logging").toString()).contains("max-size", "max-file");
        assertThat(service.setting("healthcheck").toString()).contains("test=[CMD", "timeout=5s", "retries=6");
        assertThat(service.texts("security_opt")).containsExactly("no-new-privileges:true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isReachableFromThisMachineAndItsContainersOnly(Service service) {
        assertThat(service.texts("ports"))
                .allMatch(port ->
                        port.startsWith("127.0.0.1:") || (service.name().equals("example") && port.startsWith(BRIDGE)));
        if (service.name().equals("node-exporter")) {
            assertThat(service.setting("network_mode")).isEqualTo("host");
            assertThat(service.texts("command").stream().filter(flag -> flag.contains("listen")))
                    .allMatch(flag -> flag.contains("=127.0.0.1:") || flag.contains("=" + BRIDGE));
        } else {
            assertThat(service.texts("networks")).containsExactly("peak-network");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void mountsWhatIsThereAndNothingToWriteTo(Service service) {
        service.texts("volumes").stream()
                .filter(volume -> volume.startsWith("./"))
                .forEach(volume -> {
                    String source = volume.substring(2, volume.indexOf(':'));
                    assertThat(volume).endsWith(":ro");
                    if (!source.startsWith(".docker/")) {
                        assertThat(Repository.file("infra").resolve(source)).exists();
                    }
                });
    }

    @Test
    void takesItsSecretsFromFilesAndHasNoDefaultPassword() throws IOException {
        assertThat(read().get("secrets"))
                .hasToString("{slack_api_url={file=./.docker/slack_api_url},"
                        + " grafana_admin_password={file=./secrets/grafana_admin_password}}");
        assertThat(Files.readAllLines(Repository.file(FILE)).stream().filter(line -> line.contains("PASSWORD")))
                .containsExactly("      GF_SECURITY_ADMIN_PASSWORD__FILE: /run/secrets/grafana_admin_password");
    }

    @Test
    void runsTheExampleAsAUserWithoutPrivileges() throws IOException {
        List<String> lines = Files.readAllLines(Repository.file("infra/example/Dockerfile"));
        assertThat(lines).contains("USER 10001:10001");
        assertThat(lines.stream().filter(line -> line.startsWith("FROM")))
                .allSatisfy(
                        line -> assertThat(line).matches("FROM [a-z-]+:\\d+\\.\\d+\\.\\d+_\\d+-[a-z-]+( AS build)?"));
    }

    @Test
    void provisionsTheDataSourceThatTheDashboardsStartWith() throws IOException {
        assertThat(Files.readString(provisioned("datasources/prometheus.yml")))
                .contains(
                        "uid: peak-prometheus", "url: http://prometheus:9090", "isDefault: true", "timeInterval: 15s");
        assertThat(Files.readString(provisioned("dashboards/peak_trade.yml")))
                .contains("path: /etc/grafana/dashboards");
    }

    static List<Service> services() {
        return ((Map<?, ?>) requireNonNull(read().get("services")))
                .entrySet().stream()
                        .map(entry -> new Service(entry.getKey().toString(), (Map<?, ?>) entry.getValue()))
                        .toList();
    }

    private static Path provisioned(String file) {
        return Repository.file("infra/grafana/provisioning").resolve(file);
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Repository.file(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
