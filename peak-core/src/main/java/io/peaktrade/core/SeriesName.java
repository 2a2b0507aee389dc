package io.peaktrade.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series is called, {@code peak_orders_total{status="filled",symbol="BTC/USD"}}: its name in the Dropwizard
 * registry and, byte for byte, in the exposition. Copied from without garbage; immutable.
 */
public final class SeriesName {
    private final String text;
    private final byte @Nullable [] utf8;
    private final String[] values;

    SeriesName(MetricFamily family, String... values) {
        this.values = values;
        text = render(family, values);
        utf8 = text.chars().allMatch(character -> character < 0x80) ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Escapes as the text formats of Prometheus want it. */
    private static String render(MetricFamily family, String[] values) {
        if (values.length == 0) {
            return family.name();
        }
        var text = new StringBuilder(family.name());
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? '{' : ',')
                    .append(family.labels().get(i).name())
                    .append("=\"")
                    .append(values[i]
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n"))
                    .append('"');
        }
        return text.append('}').toString();
    }

    /** The values of the family's labels, in their order. */
    public List<String> labelValues() {
        return List.of(values);
    }

    /** Length in bytes of UTF-8. */
    public int length() {
        return utf8 == null ? text.length() : utf8.length;
    }

    /** Copies the bytes of UTF-8 from {@code from} up to, not including, {@code to}. */
    @SuppressWarnings("deprecation") // the one copy out of a string that makes no garbage; exact, as the text is ASCII
    public void copy(int from, int to, byte[] target, int at) {
        if (utf8 == null) {
            text.getBytes(from, to, target, at);
        } else {
            System.arraycopy(utf8, from, target, at, to - from);
        }
    }

    String[] values() {
        return values;
    }

    @Override
    public String toString() {
        return text;
    }
}
