package io.peaktrade.repository;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of the stack, started for one test on a free port of the loopback interface, and stopped by its pid. */
public final class StackProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;

    private StackProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the command in the directory, with its log in NAME.log there, and waits until it is ready. */
    public static StackProcess start(String name, Path directory, int port, List<String> command) {
        return start(name, directory, port, "/-/ready", command);
    }

    /** Starts the program and waits until it answers 200 at {@code readyPath}. */
    public static StackProcess start(String name, Path directory, int port, String readyPath, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile());
        try {
            var started = new StackProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
            started.awaitReady(name, directory, readyPath);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that was free a moment ago; a server that wants it must be started at once. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(String name, Path directory, String readyPath) {
        try {
            await().atMost(PATIENCE)
                    .failFast(name + " ended, see its log in " + directory, () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() -> status(readyPath) == 200);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
