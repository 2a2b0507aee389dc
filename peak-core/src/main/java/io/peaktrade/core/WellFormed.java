package io.peaktrade.core;

/** Text that UTF-8 can carry: half of a surrogate pair becomes U+FFFD, the replacement character. */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static String text(String given) {
        for (int at = 0; at < given.length(); at++) {
            if (Character.isSurrogate(given.charAt(at))) {
                return withoutLoneSurrogates(given);
            }
        }
        return given;
    }

    private static String withoutLoneSurrogates(String given) {
        var text = new StringBuilder(given.length());
        given.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
