package io.peaktrade.exporter.exposition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lines that precede a family's samples, in both formats. {@code base} is the family's name in OpenMetrics. */
public final class FamilyHeader {
    private static final Set<String> UNITS = Set.of("seconds", "bytes", "ratio", "usd", "percent");

    private final List<String> names;
    private final byte[] text;
    private final byte[] openMetrics;

    public FamilyHeader(String base, FamilyKind kind, String help) {
        names = Stream.concat(Stream.of(""), kind.suffixes().stream())
                .distinct()
                .map(suffix -> base + suffix)
                .toList();
        text = lines(
                ExpositionFormat.TEXT, base, kind, help.replace("\\", "\\\\").replace("\n", "\\n"));
        openMetrics = lines(
                ExpositionFormat.OPEN_METRICS,
                base,
                kind,
                help.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\""));
    }

    /** The name in OpenMetrics and every name that a sample of the family may have; no other family may use them. */
    public List<String> names() {
        return names;
    }

    public byte[] lines(ExpositionFormat format) {
        return format == ExpositionFormat.TEXT ? text : openMetrics;
    }

    private static byte[] lines(ExpositionFormat format, String base, FamilyKind kind, String help) {
        if (kind.word(format).isEmpty()) {
            return new byte[0];
        }
        String name = base + kind.typeSuffix(format);
        String described = help.isBlank() ? "" : "# HELP %s %s\n".formatted(name, help);
        String type = "# TYPE %s %s\n".formatted(name, kind.word(format));
        String unit = format == ExpositionFormat.OPEN_METRICS ? unit(base, kind) : "";
        return (described + type + unit).getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(String base, FamilyKind kind) {
        String last = base.substring(base.lastIndexOf('_') + 1);
        // A unit must follow another word: for a family named bytes, Prometheus refuses the target with its unit line.
        boolean measured = UNITS.contains(last)
                && last.length() < base.length()
                && kind != FamilyKind.INFO
                && kind != FamilyKind.STATE_SET;
        return measured ? "# UNIT %s %s\n".formatted(base, last) : "";
    }
}
