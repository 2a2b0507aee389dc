package io.peaktrade.exporter;

import static java.util.Objects.requireNonNull;

import io.peaktrade.exporter.http.Compression;
import io.peaktrade.exporter.http.ServerSettings;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;

/**
 * Where and how the exporter serves. {@link #DEFAULT} is port 9090 of the loopback interface; each {@code with...} method
 * returns a copy with one change.
 *
 * @param host the address to listen on; 127.0.0.1 for this machine only, 0.0.0.0 for every network
 * @param port 0 for any free one
 * @param mapping rules for other libraries' metrics in the Dropwizard registry, tried before the shipped ones; a name that
 *     ends in {@code _total} declares that the metric only goes up
 */
public record ExporterSettings(String host, int port, Compression compression, List<MapperConfig> mapping) {
    public static final ExporterSettings DEFAULT =
            new ExporterSettings("127.0.0.1", 9090, Compression.REMOTE, List.of());

    public ExporterSettings {
        requireNonNull(compression, "compression is null");
        mapping = List.copyOf(mapping);
        if (host.isBlank()) {
            throw new IllegalArgumentException(
                    "exporter host must be an address of this machine, like 127.0.0.1, but is '%s'".formatted(host));
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "exporter port must be 0 (any free one) to 65535, like 9090, but is '%d'".formatted(port));
        }
    }

    ServerSettings server() {
        return new ServerSettings(host, port, compression);
    }

    public ExporterSettings withHost(String host) {
        return new ExporterSettings(host, port, compression, mapping);
    }

    public ExporterSettings withPort(int port) {
        return new ExporterSettings(host, port, compression, mapping);
    }

    public ExporterSettings withCompression(Compression compression) {
        return new ExporterSettings(host, port, compression, mapping);
    }

    public ExporterSettings withMapping(List<MapperConfig> mapping) {
        return new ExporterSettings(host, port, compression, mapping);
    }
}
