package io.peaktrade.exporter.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a request may name: loopback names, the address that the server is bound to, and configured names. A
 * stranger's page can make a browser call this server by a name that suddenly resolves to this machine (DNS rebinding),
 * and read the metrics; but the request then names the stranger's host.
 */
final class AllowedHosts {
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern LITERAL = Pattern.compile("\\[[0-9a-fA-F:.%]+]|[0-9.]+");
    /** What containers call the machine that they run on. */
    private static final Set<String> HOST_OF_CONTAINERS = Set.of("host.docker.internal", "host.containers.internal");

    private final InetAddress bound;
    private final Set<String> names = new HashSet<>(HOST_OF_CONTAINERS);

    AllowedHosts(InetSocketAddress address, Set<String> configured) {
        bound = address.getAddress();
        names.add(plain(address.getHostString()));
        configured.forEach(name -> names.add(plain(name)));
        if (!bound.isLoopbackAddress()) {
            addNameOfMachine();
        }
    }

    /** A request without a host does not come from a browser. */
    boolean allows(@Nullable String header) {
        String host = header == null ? "" : PORT.matcher(header.strip()).replaceFirst("");
        return host.isEmpty() || (LITERAL.matcher(host).matches() ? isBound(host) : isName(plain(host)));
    }

    private boolean isName(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || names.contains(host);
    }

    /** A literal address is never rebound, so for a server on every network each of them is right. */
    private boolean isBound(String literal) {
        try {
            InetAddress named = InetAddress.getByName(literal);
            return bound.isAnyLocalAddress() || named.isLoopbackAddress() || named.equals(bound);
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private void addNameOfMachine() {
        try {
            names.add(plain(InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException nameless) {
            // Then nobody can call it by that name either.
        }
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
