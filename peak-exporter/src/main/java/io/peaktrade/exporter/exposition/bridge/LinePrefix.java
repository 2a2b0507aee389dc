package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import java.nio.charset.StandardCharsets;

/** What precedes the one number of a Dropwizard metric in its line, and the factor that makes it a base unit. */
final class LinePrefix {
    private final byte[] bytes;
    private final double factor;
    private final boolean onlyPositive;

    LinePrefix(DropwizardName outside, FamilyKind kind) {
        onlyPositive = kind == FamilyKind.COUNTER;
        String name = outside.base(kind) + (onlyPositive ? "_total" : "");
        bytes = Labels.start(name, outside.labelText()).getBytes(StandardCharsets.UTF_8);
        factor = outside.factor();
    }

    /** Whether a number is written as it is. */
    boolean isUnscaled() {
        return factor == 1;
    }

    void append(LineBuffer lines) {
        lines.append(bytes);
    }

    void write(long count, LineBuffer lines) {
        if (factor != 1) {
            write((double) count, lines);
        } else if (count >= 0 || !onlyPositive) {
            lines.append(bytes);
            lines.append(count);
            lines.append('\n');
        }
    }

    /** Writes a line, unless the number is NaN, or negative in a counter. */
    void write(double number, LineBuffer lines) {
        double outside = factor == 1 ? number : number * factor;
        if (!Double.isNaN(outside) && (!onlyPositive || outside >= 0)) {
            lines.append(bytes);
            lines.append(outside);
            lines.append('\n');
        }
    }
}
