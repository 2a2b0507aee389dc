package io.peaktrade.examples;

import java.io.PrintWriter;

/** A line of progress that is overwritten again and again; only on a terminal, since it would clutter a file. */
final class Progress {
    private final Example example;
    private final PrintWriter terminal;
    private final boolean shown = Terminal.isThere();

    Progress(Example example, PrintWriter terminal) {
        this.example = example;
        this.terminal = terminal;
    }

    void show() {
        if (shown) {
            terminal.print("\r" + example.progress() + "   ");
            terminal.flush();
        }
    }

    void end() {
        if (shown) {
            terminal.println();
            terminal.flush();
        }
    }
}
