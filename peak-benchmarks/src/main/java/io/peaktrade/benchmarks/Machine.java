package io.peaktrade.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The machine, and the versions of all libraries. */
final class Machine {
    private static final Map<String, String> PEERS = peers();

    private Machine() {}

    static String conditions(String how) throws IOException {
        return "Measured %s on %s, %d cores, %s, %s %s; %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        how);
    }

    static String versions() {
        return PEERS.entrySet().stream()
                .map(peer -> peer.getKey() + " " + peer.getValue())
                .collect(Collectors.joining(", ", "", ".\n"));
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** The build writes the versions of the pom into a file. */
    private static Map<String, String> peers() {
        var properties = new Properties();
        try (var file = Machine.class.getResourceAsStream("peers.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> peers = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(name -> peers.put(name, properties.getProperty(name)));
        return peers;
    }
}
