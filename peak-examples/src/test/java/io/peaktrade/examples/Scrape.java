package io.peaktrade.examples;

import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Scrapes as a scraper without a long timeout does. */
final class Scrape {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Scrape() {}

    static ScrapedMetrics of(int port) throws IOException, InterruptedException {
        return of(port, Duration.ofSeconds(30));
    }

    static byte[] bytes(int port) throws IOException, InterruptedException {
        return bytes(port, Duration.ofSeconds(30));
    }

    static ScrapedMetrics of(int port, Duration patience) throws IOException, InterruptedException {
        return ExpositionReader.text004(bytes(port, patience));
    }

    private static byte[] bytes(int port, Duration patience) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/metrics".formatted(port)))
                .timeout(patience)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
    }
}
