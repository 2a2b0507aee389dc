package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.exporter.ExporterSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final DaySettings SETTINGS = new DaySettings(Speed.parse("60"), 1, Faults.NONE);

    private final ExecutorService terminal = Executors.newSingleThreadExecutor();
    private final StringWriter out = new StringWriter();

    @AfterEach
    void stop() {
        terminal.shutdownNow();
    }

    @Test
    void letsTheProcessEndOnlyWhenNothingIsServedAnyMore() throws Exception {
        var anyPort = ExporterSettings.DEFAULT.withPort(0);
        try (var example = new Example(CandleGenerator.day(1), SETTINGS, anyPort)) {
            var session = new Session(example, new PrintWriter(out), new PrintWriter(new StringWriter()));
            Future<StringWriter> ended = terminal.submit(() -> {
                session.run("at 60", "127.0.0.1", Optional.empty());
                return out;
            });
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> !Scrape.of(example.port()).families().isEmpty());
            int port = example.port();
            session.stop();
            assertThatThrownBy(() -> Scrape.of(port)).isInstanceOf(IOException.class);
            assertThat(ended.get(1, TimeUnit.MINUTES).toString())
                    .endsWith("Stopped.\n")
                    .doesNotContain("Gave up");
        }
    }
}
