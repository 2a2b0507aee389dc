package io.peaktrade.core;

import io.peaktrade.core.Rejections.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a monitored operation ended. */
public enum Outcome {
    SUCCESS,
    ERROR;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** What was given; an error, and counted as rejected, where that is nothing. */
    static Outcome orError(@Nullable Outcome given, Rejections rejections) {
        if (given == null) {
            rejections.count(Reason.NULL_LABEL, () -> "outcome=null");
            return ERROR;
        }
        return given;
    }

    String text() {
        return text;
    }
}
