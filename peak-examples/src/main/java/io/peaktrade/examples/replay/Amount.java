package io.peaktrade.examples.replay;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of a blotter: an exact decimal, or one of NaN and the infinities, which blotters have where a system went
 * wrong.
 *
 * @param decimal null where the number is not finite
 */
record Amount(@Nullable BigDecimal decimal, double approximate) {
    private static final Map<String, Double> NOT_FINITE = Map.of(
            "nan", Double.NaN,
            "inf", Double.POSITIVE_INFINITY,
            "infinity", Double.POSITIVE_INFINITY,
            "+inf", Double.POSITIVE_INFINITY,
            "+infinity", Double.POSITIVE_INFINITY,
            "-inf", Double.NEGATIVE_INFINITY,
            "-infinity", Double.NEGATIVE_INFINITY);

    /** @throws NumberFormatException where the text is no number */
    static Amount of(String text) {
        try {
            var decimal = new BigDecimal(text);
            return new Amount(decimal, decimal.doubleValue());
        } catch (NumberFormatException notDecimal) {
            Double special = NOT_FINITE.get(text.toLowerCase(Locale.ROOT));
            if (special == null) {
                throw notDecimal;
            }
            return new Amount(null, special);
        }
    }

    static boolean isReadable(String text) {
        try {
            of(text);
            return true;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
