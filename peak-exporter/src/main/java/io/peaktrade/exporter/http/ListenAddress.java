package io.peaktrade.exporter.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The address that the exporter listens on, with the messages about it. */
record ListenAddress(String host, int port) {
    InetSocketAddress resolved() {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved() || !isOurs(address.getAddress())) {
            throw new IllegalStateException(
                    "exporter host must be an address of this machine, like 127.0.0.1, but is '%s'".formatted(host));
        }
        return address;
    }

    String refusal(IOException refused) {
        String reason = String.valueOf(refused.getMessage());
        if (reason.contains("in use")) {
            return ("exporter cannot listen on %s:%s, because the port is in use: stop the program that has it,"
                            + " or set another port, like %s, or 0 for any free one")
                    .formatted(host, port, port < 65_535 ? port + 1 : port - 1);
        }
        return "exporter cannot listen on %s:%s (%s): set another host or port, like 127.0.0.1 and 0 for any free one"
                .formatted(host, port, reason);
    }

    /** Says where the metrics are and who can read them; {@code bound} is the actual port. */
    String greeting(int bound) {
        String url = "http://%s:%s/metrics".formatted(host.contains(":") ? "[" + host + "]" : host, bound);
        return new InetSocketAddress(host, port).getAddress().isLoopbackAddress()
                ? "metrics are on %s, for this machine only: set the host, like 0.0.0.0, to open them to others"
                        .formatted(url)
                : "metrics are on %s, for everyone who can reach this address: there is no login".formatted(url);
    }

    /** Loopback addresses like Debian's 127.0.1.1 can be bound though no interface lists them. */
    private static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
