package io.peaktrade.trading.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The file as text: a line that names the format, a line for each row with its section first, fields separated by tabs,
 * and a last line with the checksum of all before it.
 */
final class StateText {
    private static final String FORMAT = "peak-trade-state 1";
    private static final String CHECKSUM = "crc32c ";

    private StateText() {}

    static String of(Map<String, List<List<String>>> sections) {
        var text = new StringBuilder(FORMAT).append('\n');
        sections.forEach((name, rows) -> rows.forEach(row -> {
            text.append(escaped(name));
            row.forEach(field -> text.append('\t').append(escaped(field)));
            text.append('\n');
        }));
        String checksum = checksum(text.toString());
        return text.append(CHECKSUM).append(checksum).append('\n').toString();
    }

    static Map<String, List<List<String>>> parsed(Path path, String text) {
        int last = text.lastIndexOf(CHECKSUM);
        if (last < 0 || !text.endsWith("\n")) {
            throw damaged(path, "its end is missing");
        }
        String body = text.substring(0, last);
        if (!text.substring(last).equals(CHECKSUM + checksum(body) + "\n")) {
            throw damaged(path, "its checksum differs");
        }
        if (!body.startsWith(FORMAT + "\n")) {
            throw damaged(path, "its first line is not '%s'".formatted(FORMAT));
        }
        Map<String, List<List<String>>> sections = new TreeMap<>();
        body.lines().skip(1).forEach(line -> addRow(line, sections));
        return sections;
    }

    private static void addRow(String line, Map<String, List<List<String>>> sections) {
        List<String> fields =
                Arrays.stream(line.split("\t", -1)).map(StateText::unescaped).collect(Collectors.toList());
        sections.computeIfAbsent(fields.get(0), name -> new ArrayList<>()).add(fields.subList(1, fields.size()));
    }

    private static IllegalStateException damaged(Path path, String reason) {
        return new IllegalStateException(
                "state file %s is damaged, %s: restore it from a backup, or move it away to begin anew"
                        .formatted(path, reason));
    }

    private static String checksum(String text) {
        var checksum = new CRC32C();
        checksum.update(text.getBytes(UTF_8));
        return "%08x".formatted(checksum.getValue());
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            text.append(c == '\\' && i + 1 < field.length() ? meaning(field.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
