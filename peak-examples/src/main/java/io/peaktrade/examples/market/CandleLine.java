package io.peaktrade.examples.market;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;

/** One line of a file of minute candles: {@code 0,4626.05,4626.05,4626.05,4626.05,5.1629512}. */
final class CandleLine {
    private static final String FIELDS = "milliseconds since midnight UTC, open, high, low, close, volume";
    private static final long DAY_MILLIS = 86_400_000;

    private final CsvRecord line;

    CandleLine(CsvRecord line) throws MalformedCandlesException {
        this.line = line;
        if (line.getFieldCount() != 6) {
            throw new MalformedCandlesException(
                    "must have 6 fields, %s, but has %d".formatted(FIELDS, line.getFieldCount()));
        }
    }

    Candle candle(String symbol, long midnightMillis, long afterMillis) throws MalformedCandlesException {
        long millis = time(midnightMillis, afterMillis);
        double high = price(2, "high");
        double low = price(3, "low");
        double open = within(price(1, "open"), "open", low, high);
        double close = within(price(4, "close"), "close", low, high);
        return new Candle(symbol, midnightMillis + millis, open, high, low, close, volume());
    }

    private long time(long midnightMillis, long afterMillis) throws MalformedCandlesException {
        double millis = number(0);
        if (!(millis >= 0 && millis < DAY_MILLIS) || millis % Candle.MINUTE_MILLIS != 0) {
            throw new MalformedCandlesException(
                    "time must be a whole minute in milliseconds since midnight, like 60000, but is '%s'"
                            .formatted(line.getField(0)));
        }
        if (midnightMillis + millis <= afterMillis) {
            throw new MalformedCandlesException("time must be after %d, the line before, but is '%s'"
                    .formatted(afterMillis - midnightMillis, line.getField(0)));
        }
        return (long) millis;
    }

    private double price(int field, String name) throws MalformedCandlesException {
        double price = number(field);
        if (!(price > 0)) {
            throw new MalformedCandlesException("%s must be a price in USD above 0, like 4626.05, but is '%s'"
                    .formatted(name, line.getField(field)));
        }
        return price;
    }

    private static double within(double price, String name, double low, double high) throws MalformedCandlesException {
        if (price < low || price > high) {
            throw new MalformedCandlesException(String.format(
                    Locale.ROOT, "%s must be from the low %s to the high %s, but is '%s'", name, low, high, price));
        }
        return price;
    }

    private double volume() throws MalformedCandlesException {
        double volume = number(5);
        if (!(volume >= 0)) {
            throw new MalformedCandlesException(
                    "volume must be a number from 0 on, like 5.16, but is '%s'".formatted(line.getField(5)));
        }
        return volume;
    }

    /** Returns NaN if the field is not a finite number. */
    private double number(int field) {
        try {
            double number = Double.parseDouble(line.getField(field));
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
