package io.peaktrade.core.performance;

import io.peaktrade.core.LabelledHistogram;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a monitored operation ended. */
public enum Outcome {
    SUCCESS,
    ERROR;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The given outcome; where there is none, an error, and the histograms count a rejected label. */
    static Outcome orError(@Nullable Outcome given, LabelledHistogram durations) {
        if (given == null) {
            durations.at("", null); // no series has a null outcome, so this only counts the rejection
            return ERROR;
        }
        return given;
    }

    String text() {
        return text;
    }
}
