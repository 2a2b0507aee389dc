package io.peaktrade.repository.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/decisions have one form, and their index lists them all. */
class DecisionsTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,2} .*$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\d{4})]\\((.*?)\\) \\| (.*) \\|$");

    @ParameterizedTest
    @MethodSource("pages")
    void followTheTemplate(Path page) {
        List<String> headings = HEADING.matcher(Docs.read(page))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(headings.get(0)).startsWith("# " + number(page) + ": ");
        assertThat(headings.subList(1, headings.size()))
                .containsExactly("## Context", "## Decision", "## What we gave up");
    }

    @Test
    void areAllInTheIndex() {
        String index = Docs.read(Repository.file("docs/decisions/README.md"));
        assertThat(ROW.matcher(index)
                        .results()
                        .map(row -> "%s %s: %s".formatted(row.group(2), row.group(1), row.group(3))))
                .containsExactlyElementsOf(pages().stream()
                        .map(page -> "%s %s".formatted(page.getFileName(), title(page)))
                        .toList());
    }

    static List<Path> pages() {
        return Repository.list(Repository.file("docs/decisions")).stream()
                .filter(page -> !page.endsWith("README.md"))
                .toList();
    }

    private static String title(Path page) {
        return Docs.read(page).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    private static String number(Path page) {
        return String.valueOf(page.getFileName()).substring(0, 4);
    }
}
