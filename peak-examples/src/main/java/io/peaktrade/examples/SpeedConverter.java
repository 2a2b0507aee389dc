package io.peaktrade.examples;

import io.peaktrade.examples.market.Speed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --speed}. */
final class SpeedConverter implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String text) {
        try {
            return Speed.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
