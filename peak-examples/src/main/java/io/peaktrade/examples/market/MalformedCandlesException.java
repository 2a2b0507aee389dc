package io.peaktrade.examples.market;

import java.util.List;

/** Files that cannot be played. The message has one line for each: the file, the line and what was expected. */
public final class MalformedCandlesException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedCandlesException(String problem) {
        super(problem);
    }

    MalformedCandlesException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
