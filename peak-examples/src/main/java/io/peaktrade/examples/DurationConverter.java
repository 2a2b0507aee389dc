package io.peaktrade.examples;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --duration}, like 1h30m. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Duration LONGEST = Duration.ofDays(365);

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new TypeConversionException(
                    "duration must be a time up to a year, like 90s, 5m or 1h30m, but is '%s'".formatted(text));
        }
        return duration;
    }

    private static Duration parse(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeException notATime) {
            return Duration.ZERO;
        }
    }
}
