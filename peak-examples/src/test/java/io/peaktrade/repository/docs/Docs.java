package io.peaktrade.repository.docs;

import io.peaktrade.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README, its neighbours and the pages of docs, and the blocks of code in them. */
final class Docs {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private Docs() {}

    /** @param lead the paragraph before it, which says whether it was run */
    record Block(Path page, String language, String lead, String text) {
        boolean isRun() {
            return !lead.contains("*(not run)*");
        }

        @Override
        public String toString() {
            return page.getFileName() + ": " + text.lines().findFirst().orElse("");
        }
    }

    /** In the order in which somebody new reads them. */
    static List<Path> pages() {
        var first = Stream.of("README.md", "docs/monitoring-guide.md", "CONTRIBUTING.md", "CHANGELOG.md")
                .map(Repository::file);
        try (Stream<Path> docs = Files.walk(Repository.file("docs"))) {
            List<Path> others = docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(first, others.stream()).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Block> blocks() {
        return pages().stream().flatMap(page -> blocks(page, read(page))).toList();
    }

    static List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Block> blocks(Path page, String text) {
        return BLOCK.matcher(text)
                .results()
                .map(found -> new Block(page, found.group(1), lead(text, found.start()), found.group(2)));
    }

    private static String lead(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        return before.substring(before.lastIndexOf("\n\n") + 1);
    }
}
