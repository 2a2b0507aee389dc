package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpHandler;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** simpleclient's server, which starts and stops ours; of its own answers none is ever served. */
final class SimpleclientServer extends HTTPServer {
    SimpleclientServer(InetSocketAddress address, HttpHandler handler) throws IOException {
        super(new EndpointServer(address, handler), new CollectorRegistry(), true);
    }
}
