package io.peaktrade.examples;

import java.time.DateTimeException;
import java.time.OffsetTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --day}, like 00:00Z. */
final class OffsetTimeConverter implements ITypeConverter<OffsetTime> {
    @Override
    public OffsetTime convert(String text) {
        try {
            return OffsetTime.parse(text);
        } catch (DateTimeException noTime) {
            throw new TypeConversionException(
                    "day must be a time with an offset, like 00:00Z or 17:00-06:00, but is '%s'".formatted(text));
        }
    }
}
