package io.peaktrade.examples;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The example at a terminal: the greeting, the progress, the summary, and an orderly end. */
final class Session {
    private static final long END_SECONDS = 10;

    private final Example example;
    private final PrintWriter out;
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);

    Session(Example example, PrintWriter out, PrintWriter err) {
        this.example = example;
        this.out = out;
        progress = new Progress(example, err);
    }

    /** Closes the example too, before the hook lets the process end, so that a running scrape gets its answer. */
    void run(String how, String bind, Optional<Duration> duration) throws InterruptedException {
        var hook = new Thread(this::stop, "peak-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try (example) {
            duration.ifPresent(this::stopAfter);
            example.start();
            greet(how, bind);
            play();
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    private void greet(String how, String bind) {
        String address = "http://%s:%d".formatted(bind.contains(":") ? "[" + bind + "]" : bind, example.port());
        out.println("Peak Trade example " + BuildVersion.text());
        out.println("  plays    " + example.day());
        out.println("  how      " + how);
        out.println("  metrics  " + address + "/metrics");
        out.println("  health   " + address + "/health");
        out.println("  stop     Ctrl-C");
        out.flush();
    }

    private void play() throws InterruptedException {
        example.play(progress::show);
        progress.end();
        out.print(example.summary());
        if (!example.isStopped()) {
            out.println("The day is over; its metrics are served until Ctrl-C.");
            out.flush();
            example.awaitStop();
        }
        out.println("Stopped.");
        out.flush();
    }

    /** The process ends when the day has ended in order, or after too long a wait. */
    void stop() {
        example.stop();
        try {
            if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
                out.println("Gave up after " + END_SECONDS + " seconds.");
                out.flush();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAfter(Duration duration) {
        var end = new TimerTask() {
            @Override
            public void run() {
                example.stop();
            }
        };
        new Timer("peak-duration", true).schedule(end, duration.toMillis());
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // this hook is running because the process ends
        }
    }
}
