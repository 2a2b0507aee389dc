package io.peaktrade.testing;

/** The text is no valid exposition; the message names the line, what it must be and what it is. */
public final class ExpositionSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExpositionSyntaxException(String message) {
        super(message);
    }
}
