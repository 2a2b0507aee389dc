package io.peaktrade.testing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads an exposition as the strictest scraper would: whatever the format forbids is an
 * {@link ExpositionSyntaxException}. Bytes must be UTF-8.
 */
public final class ExpositionReader {
    private ExpositionReader() {}

    /** OpenMetrics 1.0. */
    public static ScrapedMetrics openMetrics(String text) {
        List<String> lines = lines(text);
        var reader = new FamilyReader(Dialect.OPEN_METRICS);
        for (int i = 0; i < lines.size(); i++) {
            openMetrics(new SourceLine(i + 1, lines.get(i)).checkedUnicode(), i == lines.size() - 1, reader);
        }
        new SourceLine(1, text).check(!lines.isEmpty(), "be # EOF where there is nothing else");
        return reader.finished();
    }

    public static ScrapedMetrics openMetrics(byte[] utf8) {
        return openMetrics(decoded(utf8));
    }

    /** Prometheus text 0.0.4. */
    public static ScrapedMetrics text004(String text) {
        List<String> lines = lines(text);
        var reader = new FamilyReader(Dialect.TEXT_004);
        for (int i = 0; i < lines.size(); i++) {
            text004(new SourceLine(i + 1, lines.get(i)).checkedUnicode(), reader);
        }
        if (!lines.isEmpty()) {
            new SourceLine(lines.size(), lines.get(lines.size() - 1)).check(text.endsWith("\n"), "end with a newline");
        }
        return reader.finished();
    }

    public static ScrapedMetrics text004(byte[] utf8) {
        return text004(decoded(utf8));
    }

    private static void openMetrics(SourceLine line, boolean last, FamilyReader reader) {
        line.check(!line.text().isEmpty(), "not be blank");
        boolean end = line.text().equals("# EOF");
        line.check(end == last, "be # EOF if and only if it is the last");
        if (end) {
            return;
        }
        if (line.text().startsWith("#")) {
            reader.metadata(line);
        } else {
            reader.sample(line);
        }
    }

    private static void text004(SourceLine line, FamilyReader reader) {
        String text = line.text().replace('\t', ' ').stripLeading();
        if (text.startsWith("#")) {
            reader.metadata(line);
        } else if (!text.isEmpty()) {
            reader.sample(line);
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        boolean endsWithNewline = lines.get(lines.size() - 1).isEmpty();
        return endsWithNewline ? lines.subList(0, lines.size() - 1) : lines;
    }

    private static String decoded(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException invalid) {
            String before = new String(utf8, 0, bytes.position(), StandardCharsets.UTF_8);
            int number = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new SourceLine(number, before.substring(before.lastIndexOf('\n') + 1) + "…").must("be valid UTF-8");
        }
    }
}
