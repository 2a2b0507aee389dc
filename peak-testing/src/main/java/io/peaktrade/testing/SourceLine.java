package io.peaktrade.testing;

/** A line of an exposition with its number from 1, to complain about. */
record SourceLine(int number, String text) {
    private static final int QUOTED_AT_MOST = 300;

    /** The exception for a line that breaks a rule, like {@code must("end with a newline")}. */
    ExpositionSyntaxException must(String rule) {
        String quoted = text.length() <= QUOTED_AT_MOST ? text : text.substring(0, QUOTED_AT_MOST) + "…";
        return new ExpositionSyntaxException("line %d must %s, but is '%s'".formatted(number, rule, quoted));
    }

    void check(boolean holds, String rule) {
        if (!holds) {
            throw must(rule);
        }
    }

    SourceLine checkedUnicode() {
        check(
                text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE),
                "be valid Unicode, without a lone surrogate");
        return this;
    }
}
