package io.peaktrade.exporter.http;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Where the server listens, whether it compresses, and which names it answers to besides those that are always its own.
 * {@link ListenAddress} says what is wrong with an address.
 */
public record ServerSettings(String host, int port, Compression compression, Set<String> hostNames) {
    public ServerSettings {
        requireNonNull(host, "host is null");
        requireNonNull(compression, "compression is null");
        hostNames = Set.copyOf(hostNames);
    }

    ListenAddress address() {
        return new ListenAddress(host, port);
    }
}
