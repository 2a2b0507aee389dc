package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An exchange that the server has with itself while it stops. The JDK's server lets a connection that it accepts at the
 * very moment of {@code stop(0)} stay open for ever. {@code stop(1)} does not, but takes a whole second before JDK 25,
 * unless an exchange ends meanwhile and is the last one.
 */
final class LastExchange {
    private static final Logger LOG = LoggerFactory.getLogger(LastExchange.class);
    private static final int MILLIS_TO_CONNECT = 1000;
    /** By then the server has begun to stop; if it has not, stopping only takes longer. */
    private static final int MILLIS_TO_BEGIN = 20;

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile @Nullable InetSocketAddress self;

    void during(InetSocketAddress server, Runnable stop) {
        try (Socket socket = new Socket()) {
            open(socket, server);
            stop.run();
        } catch (IOException unreachable) {
            LOG.debug("the server cannot reach itself, and stops a second later", unreachable);
            stop.run();
        }
    }

    boolean is(HttpExchange exchange) {
        return exchange.getRemoteAddress().equals(self);
    }

    void answer(HttpExchange exchange) throws IOException {
        held.countDown();
        await(never, MILLIS_TO_BEGIN);
        exchange.sendResponseHeaders(204, -1);
    }

    private void open(Socket socket, InetSocketAddress server) throws IOException {
        InetAddress address =
                server.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : server.getAddress();
        socket.bind(new InetSocketAddress(address, 0));
        self = (InetSocketAddress) socket.getLocalSocketAddress();
        socket.connect(new InetSocketAddress(address, server.getPort()), MILLIS_TO_CONNECT);
        socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        await(held, MILLIS_TO_CONNECT);
    }

    private static void await(CountDownLatch latch, int millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
