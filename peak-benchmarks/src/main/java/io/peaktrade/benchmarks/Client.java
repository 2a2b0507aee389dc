package io.peaktrade.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests the metrics of a server on this machine, each time over a new connection. */
final class Client {
    private final int port;
    private final byte[] request;
    private final byte[] part = new byte[1 << 16];

    Client(int port, String encoding) {
        this.port = port;
        request = """
                GET /metrics HTTP/1.1\r
                Host: localhost\r
                Accept: application/openmetrics-text;version=1.0.0\r
                Accept-Encoding: %s\r
                Connection: close\r
                \r
                """.formatted(encoding).getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the length of the whole answer. */
    long wholeAnswer() throws IOException {
        try (Socket socket = asked()) {
            InputStream answer = socket.getInputStream();
            long length = 0;
            for (int more = answer.read(part); more >= 0; more = answer.read(part)) {
                length += more;
            }
            return length;
        }
    }

    /** Closes the connection after the first part. */
    int firstByte() throws IOException {
        try (Socket socket = asked()) {
            return socket.getInputStream().read();
        }
    }

    private Socket asked() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request);
        return socket;
    }
}
