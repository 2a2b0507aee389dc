package io.peaktrade.examples.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** One line that is written again and again on a terminal, and not at all elsewhere. */
public final class ReplayProgress {
    private static final int EVERY = 20_000;

    private final Optional<PrintWriter> terminal;
    private boolean shown;

    /** @param terminal empty where nobody watches */
    public ReplayProgress(Optional<PrintWriter> terminal) {
        this.terminal = terminal;
    }

    void read(Path file, int rows) {
        if (rows % EVERY == 0) {
            show("reads %s: %,d events".formatted(file.getFileName(), rows));
        }
    }

    void played(int rows, int all) {
        if (rows % EVERY == 0) {
            show("plays %,d of %,d events".formatted(rows, all));
        }
    }

    /** Leaves an empty line behind, so that what follows stands alone. */
    public void end() {
        if (shown) {
            show("");
            terminal.ifPresent(line -> line.print('\r'));
            terminal.ifPresent(PrintWriter::flush);
        }
    }

    private void show(String text) {
        shown = true;
        terminal.ifPresent(line -> {
            line.printf("\r%-72s", text);
            line.flush();
        });
    }
}
