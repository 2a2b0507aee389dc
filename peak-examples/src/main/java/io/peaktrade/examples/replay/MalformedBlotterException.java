package io.peaktrade.examples.replay;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A blotter that cannot be played: the message says the file, the line and what was expected, a line for each file. */
public final class MalformedBlotterException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedBlotterException(String problem) {
        super(problem);
    }

    MalformedBlotterException(List<String> problems) {
        super(String.join("\n", problems));
    }

    String problem() {
        return requireNonNull(getMessage());
    }
}
