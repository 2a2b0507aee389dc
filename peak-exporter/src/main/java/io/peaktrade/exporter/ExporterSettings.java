package io.peaktrade.exporter;

import static java.util.Objects.requireNonNull;

import io.peaktrade.exporter.http.Compression;
import io.peaktrade.exporter.http.ServerSettings;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where and how the exporter serves. {@link #DEFAULT} is port 9090 of the loopback interface; each {@code with...} method
 * returns a copy with one change.
 *
 * @param host the address to listen on; 127.0.0.1 for this machine only, 0.0.0.0 for every network
 * @param port 0 for any free one
 * @param mapping rules for other libraries' metrics in the Dropwizard registry, tried before the shipped ones; a name that
 *     ends in {@code _total} declares that the metric only goes up
 * @param hostNames names that requests may use for this machine, besides loopback names and the bound address
 */
public record ExporterSettings(
        String host, int port, Compression compression, List<MapperConfig> mapping, Set<String> hostNames) {
    private static final Pattern HOST_NAME = Pattern.compile("[\\w.-]+");

    public static final ExporterSettings DEFAULT =
            new ExporterSettings("127.0.0.1", 9090, Compression.REMOTE, List.of(), Set.of());

    public ExporterSettings {
        requireNonNull(compression, "compression is null");
        mapping = List.copyOf(mapping);
        hostNames = Set.copyOf(hostNames);
        hostNames.forEach(ExporterSettings::requireHostName);
        if (host.isBlank()) {
            throw new IllegalArgumentException(
                    "exporter host must be an address of this machine, like 127.0.0.1, but is '%s'".formatted(host));
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "exporter port must be 0 (any free one) to 65535, like 9090, but is '%d'".formatted(port));
        }
    }

    private static void requireHostName(String name) {
        if (!HOST_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "host name must be without scheme and port, like trading.example, but is '%s'".formatted(name));
        }
    }

    ServerSettings server() {
        return new ServerSettings(host, port, compression, hostNames);
    }

    public ExporterSettings withHost(String host) {
        return new ExporterSettings(host, port, compression, mapping, hostNames);
    }

    public ExporterSettings withPort(int port) {
        return new ExporterSettings(host, port, compression, mapping, hostNames);
    }

    public ExporterSettings withCompression(Compression compression) {
        return new ExporterSettings(host, port, compression, mapping, hostNames);
    }

    /** With names of this machine that clients may use, like trading.example; others get status 421. */
    public ExporterSettings withHostNames(String... hostNames) {
        return new ExporterSettings(host, port, compression, mapping, Set.copyOf(List.of(hostNames)));
    }

    public ExporterSettings withMapping(List<MapperConfig> mapping) {
        return new ExporterSettings(host, port, compression, mapping, hostNames);
    }
}
