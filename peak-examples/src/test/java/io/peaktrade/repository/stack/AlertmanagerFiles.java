package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays out what Alertmanager reads as the stack does: the shipped source and templates, and the given secrets. */
record AlertmanagerFiles(Path directory) {
    static AlertmanagerFiles write(Path directory, Map<String, String> secrets) throws IOException {
        Path secretsDirectory = Files.createDirectories(directory.resolve("secrets"));
        for (var secret : secrets.entrySet()) {
            Files.writeString(secretsDirectory.resolve(secret.getKey()), secret.getValue() + "\n");
        }
        Repository.copy("infra/alertmanager/templates", directory, "templates");
        Files.writeString(directory.resolve("alertmanager.yml"), derive(secretsDirectory));
        return new AlertmanagerFiles(directory);
    }

    String configuration() throws IOException {
        return Files.readString(directory.resolve("alertmanager.yml"));
    }

    /** Makes every wait a second, so that a test need not wait; what is sent where stays as shipped. */
    AlertmanagerFiles withShortWaits() throws IOException {
        String shortened = configuration().replaceAll("(group_wait|group_interval): \\w+", "$1: 1s");
        Files.writeString(directory.resolve("alertmanager.yml"), shortened);
        return this;
    }

    List<String> log() throws IOException {
        return Files.readAllLines(directory.resolve("alertmanager.log"));
    }

    /** Its log says also what it sends and what went well. */
    StackProcess start(StackTools tools) {
        int port = StackProcess.freePort();
        var command = Stream.of(
                tools.alertmanager(),
                tools.directory(),
                "--config.file=alertmanager.yml",
                "--log.level=debug",
                "--storage.path=" + directory.resolve("data"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port);
        return StackProcess.start(
                "alertmanager", directory, port, command.map(Object::toString).toList());
    }

    private static String derive(Path secrets) {
        Path script = Repository.file("infra/bin/alertmanager_config.sh");
        Outcome derived = Commands.run(secrets, Map.of(), List.of(script.toString(), secrets.toString()));
        assertThat(derived.exitCode()).as(derived.output()).isZero();
        return derived.output() + "\n";
    }
}
