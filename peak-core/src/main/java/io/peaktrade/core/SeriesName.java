package io.peaktrade.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a series is called, {@code peak_orders_total{status="filled",symbol="BTC/USD"}}: its name in the Dropwizard
 * registry and, byte for byte, in the exposition. Copied from without garbage; immutable.
 */
public sealed class SeriesName {
    private final String text;

    private SeriesName(String text) {
        this.text = text;
    }

    static SeriesName of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return new Encoded(text);
            }
        }
        return new SeriesName(text);
    }

    boolean isAscii() {
        return true;
    }

    /** Returns the values of the family's labels, in their order. Parsed from the text, so not for hot paths. */
    public final List<String> labelValues() {
        List<String> values = new ArrayList<>();
        for (int quote = text.indexOf('"'); quote >= 0; ) {
            var value = new StringBuilder();
            int at = quote + 1;
            for (; text.charAt(at) != '"'; at++) {
                boolean escaped = text.charAt(at) == '\\';
                at += escaped ? 1 : 0;
                value.append(escaped && text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            }
            values.add(value.toString());
            quote = text.indexOf('"', at + 1);
        }
        return List.copyOf(values);
    }

    /** Length in bytes of UTF-8. */
    public int length() {
        return text.length();
    }

    /** Copies the bytes of UTF-8 from {@code from} up to, not including, {@code to}. */
    @SuppressWarnings("deprecation") // the only copy out of a string without garbage; exact, as the text is ASCII
    public void copy(int from, int to, byte[] target, int at) {
        text.getBytes(from, to, target, at);
    }

    @Override
    public final String toString() {
        return text;
    }

    /** A name that is not ASCII. */
    private static final class Encoded extends SeriesName {
        private final byte[] utf8;

        Encoded(String text) {
            super(text);
            utf8 = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        boolean isAscii() {
            return false;
        }

        @Override
        public int length() {
            return utf8.length;
        }

        @Override
        public void copy(int from, int to, byte[] target, int at) {
            System.arraycopy(utf8, from, target, at, to - from);
        }
    }
}
