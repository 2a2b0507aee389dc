package io.peaktrade.testing;

import java.util.regex.Pattern;

/** Numbers as both formats write them: decimal only, no hexadecimal and no underscores, which Java and Go would read. */
final class NumberSyntax {
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private NumberSyntax() {}

    static boolean isReal(String token) {
        return REAL.matcher(token).matches();
    }

    static double value(String token, SourceLine line) {
        if (token.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (INFINITE.matcher(token).matches()) {
            return token.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return real(token, line, "a value");
    }

    static double real(String token, SourceLine line, String what) {
        line.check(isReal(token), "have %s that is a decimal number, not '%s'".formatted(what, token));
        return Double.parseDouble(token);
    }

    static double milliseconds(String token, SourceLine line) {
        line.check(INTEGER.matcher(token).matches(), "have a timestamp in whole milliseconds, not '" + token + "'");
        return Long.parseLong(token) / 1e3;
    }

    /** A bucket's upper bound; the last one must be written +Inf and nothing else. */
    static double bound(String token, SourceLine line) {
        return token.equals("+Inf") ? Double.POSITIVE_INFINITY : real(token, line, "an le (or +Inf)");
    }
}
