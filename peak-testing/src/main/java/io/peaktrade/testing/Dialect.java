package io.peaktrade.testing;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** The two formats, and where they differ in small things. */
enum Dialect {
    OPEN_METRICS,
    TEXT_004;

    FamilyType typeWithoutLine() {
        return this == OPEN_METRICS ? FamilyType.UNKNOWN : FamilyType.UNTYPED;
    }

    FamilyType type(SourceLine line, String word) {
        List<FamilyType> known = Arrays.stream(FamilyType.values())
                .filter(type -> !type.suffixes(this).isEmpty())
                .toList();
        return known.stream()
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> line.must("name a type out of "
                        + known.stream().map(FamilyType::word).collect(joining(", "))));
    }

    boolean isBlank(char character) {
        return character == ' ' || (this == TEXT_004 && character == '\t');
    }

    String unescapedLabel(String escaped, SourceLine line) {
        return unescaped(escaped, "\\n\"", line);
    }

    String unescapedHelp(String escaped, SourceLine line) {
        return unescaped(escaped, this == OPEN_METRICS ? "\\n\"" : "\\n", line);
    }

    private String unescaped(String escaped, String known, SourceLine line) {
        var text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char next = i + 1 < escaped.length() ? escaped.charAt(i + 1) : '\0';
            if (escaped.charAt(i) != '\\') {
                text.append(escaped.charAt(i));
            } else if (known.indexOf(next) >= 0) {
                text.append(next == 'n' ? '\n' : next);
                i++;
            } else {
                // OpenMetrics reads an unknown escape as it stands; text 0.0.4 has no such rule.
                line.check(
                        this == OPEN_METRICS,
                        "have one of %s after each \\".formatted(String.join(" ", known.split(""))));
                text.append('\\');
            }
        }
        return text.toString();
    }
}
