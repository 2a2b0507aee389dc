package io.peaktrade.exporter.exposition.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes a bucket's bound in OpenMetrics' canonical form, like 0.005, 1.0 or 1e-05. */
public final class BoundText {
    private BoundText() {}

    public static String of(double bound) {
        BigDecimal digits = new BigDecimal(Double.toString(bound)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent < -4 || exponent >= 6) {
            String mantissa = digits.movePointLeft(exponent).toPlainString();
            return String.format(Locale.ROOT, "%se%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = digits.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
