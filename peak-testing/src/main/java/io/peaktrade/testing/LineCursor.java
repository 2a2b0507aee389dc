package io.peaktrade.testing;

import java.util.function.IntPredicate;

/** Reads one sample line from left to right. */
final class LineCursor {
    private final SourceLine line;
    private final Dialect dialect;
    private final String text;
    private int position;

    LineCursor(SourceLine line, Dialect dialect) {
        this.line = line;
        this.dialect = dialect;
        this.text = line.text();
    }

    boolean atEnd() {
        return position == text.length();
    }

    boolean at(String ahead) {
        return text.startsWith(ahead, position);
    }

    boolean accept(char wanted) {
        boolean accepted = !atEnd() && text.charAt(position) == wanted;
        position += accepted ? 1 : 0;
        return accepted;
    }

    void expect(char wanted, String where) {
        line.check(accept(wanted), "have %s %s (column %d)".formatted(wanted, where, position + 1));
    }

    /** Blanks that are free to be there: only text 0.0.4 has them. */
    void skipBlanks() {
        while (dialect == Dialect.TEXT_004 && !atEnd() && dialect.isBlank(text.charAt(position))) {
            position++;
        }
    }

    /** What must separate two parts: one space in OpenMetrics, one or more blanks in text 0.0.4. */
    void gap(String before) {
        if (dialect == Dialect.OPEN_METRICS) {
            line.check(accept(' '), "have one space before " + before);
        } else {
            skipBlanks();
            line.check(dialect.isBlank(text.charAt(position - 1)), "have a blank before " + before);
        }
    }

    String name(boolean colons, String what) {
        IntPredicate letter = c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (colons && c == ':');
        int start = position;
        while (!atEnd()
                && (letter.test(text.charAt(position)) || (position > start && isDigit(text.charAt(position))))) {
            position++;
        }
        line.check(position > start, "have %s (column %d)".formatted(what, start + 1));
        return text.substring(start, position);
    }

    String token() {
        int start = position;
        while (!atEnd() && !dialect.isBlank(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    String quoted() {
        expect('"', "before a label's value");
        int start = position;
        while (!atEnd() && text.charAt(position) != '"') {
            position = Math.min(text.length(), position + (text.charAt(position) == '\\' ? 2 : 1));
        }
        String escaped = text.substring(start, position);
        expect('"', "after a label's value");
        return dialect.unescapedLabel(escaped, line);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
