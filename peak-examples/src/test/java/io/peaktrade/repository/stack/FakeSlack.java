package io.peaktrade.repository.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is posted to a Slack webhook, on a free port of the loopback interface, and answers as Slack does. */
final class FakeSlack implements AutoCloseable {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private FakeSlack(HttpServer server) {
        this.server = server;
    }

    static FakeSlack start() throws IOException {
        var slack = new FakeSlack(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        slack.server.createContext("/", slack::receive);
        slack.server.start();
        return slack;
    }

    URI webhook() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/services/T0/B0/secret");
    }

    /** The next message, as the JSON that was posted; waits for it for at most a minute. */
    String takeMessage() throws InterruptedException {
        String message = messages.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was posted to Slack within a minute");
        }
        return message;
    }

    /** How many messages came that nobody has taken. */
    int waiting() {
        return messages.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] answer = "ok".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
