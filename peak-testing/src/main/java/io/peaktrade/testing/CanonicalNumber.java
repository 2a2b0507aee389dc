package io.peaktrade.testing;

import java.math.BigDecimal;

/** How OpenMetrics wants a bucket's or a quantile's bound written: as Go's %g does, with .0 where it would look whole. */
final class CanonicalNumber {
    private CanonicalNumber() {}

    static boolean is(String text) {
        return text.equals("+Inf") || (NumberSyntax.isReal(text) && text.equals(of(new BigDecimal(text))));
    }

    private static String of(BigDecimal number) {
        BigDecimal digits = number.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() != 0 && (exponent < -4 || exponent >= 6)) {
            return scientific(digits, exponent);
        }
        String plain = digits.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
