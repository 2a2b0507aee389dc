package io.peaktrade.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client without a library's help: it can send half a request, and any host. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the head and the body of one answer, whose length is given; empty if the server has closed. */
    public String answer() throws IOException {
        var text = new StringBuilder();
        InputStream input = socket.getInputStream();
        for (int next = input.read(); next >= 0; next = input.read()) {
            text.append((char) next);
            int head = text.indexOf("\r\n\r\n");
            if (head >= 0 && text.length() == head + 4 + length(text)) {
                break;
            }
        }
        return text.toString();
    }

    public String get(String path, String host) throws IOException {
        send("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, host));
        return answer();
    }

    private static int length(CharSequence text) {
        return text.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
