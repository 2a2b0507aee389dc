package io.peaktrade.examples;

import io.peaktrade.trading.portfolio.Instrument;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --instrument}, like ESZ6,multiplier=50,quote=USD. */
final class InstrumentConverter implements ITypeConverter<Instrument> {
    @Override
    public Instrument convert(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        try {
            var instrument = Instrument.spot(parts.get(0));
            for (String part : parts.subList(1, parts.size())) {
                instrument = with(part, instrument, text);
            }
            return instrument;
        } catch (NumberFormatException noNumber) {
            throw refused(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    private static Instrument with(String part, Instrument instrument, String text) {
        String value = part.substring(part.indexOf('=') + 1);
        return switch (part.substring(0, part.length() - value.length())) {
            case "multiplier=" -> instrument.multiplier(new BigDecimal(value));
            case "quote=" -> instrument.quote(value);
            default -> throw refused(text);
        };
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException(
                "instrument must be a symbol with its multiplier and quote, like ESZ6,multiplier=50,quote=USD, but is '%s'"
                        .formatted(text));
    }
}
