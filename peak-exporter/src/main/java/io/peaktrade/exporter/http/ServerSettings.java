package io.peaktrade.exporter.http;

import static java.util.Objects.requireNonNull;

/** Where the server listens, and whether it compresses; {@link ListenAddress} says what is wrong with an address. */
public record ServerSettings(String host, int port, Compression compression) {
    public ServerSettings {
        requireNonNull(host, "host is null");
        requireNonNull(compression, "compression is null");
    }

    ListenAddress address() {
        return new ListenAddress(host, port);
    }
}
