package io.peaktrade.repository.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackTools;
import io.peaktrade.repository.docs.Docs.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the docs show is code that compiles, commands that exist and pages that are there. */
class DocsTest {
    private static final Pattern SCRIPT = Pattern.compile("(?<![\\w/.-])(scripts|infra/bin)/[\\w-]+\\.sh\\b");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern OPTION = Pattern.compile("(?<!\\S)--[a-z][a-z-]*");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void showsJavaThatStandsInACompiledFile(Block block) {
        assertThat(sources()).anyMatch(source -> source.contains(withoutIndentation(block.text())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showsCommandsThatExist(String line) {
        SCRIPT.matcher(line).results().map(MatchResult::group).forEach(script -> {
            assertThat(Repository.file(script)).matches(Files::isExecutable);
            options(line).forEach(option -> assertThat(help(script)).containsPattern(option + "\\b"));
        });
    }

    /** GuideWalkTest runs the others. */
    @Test
    void leavesOnlyThoseCommandsOutThatNeedDocker() {
        assertThat(Docs.blocks("bash").stream().filter(block -> !block.isRun()))
                .allSatisfy(block -> assertThat(block.text()).contains("docker "));
        assertThat(Docs.blocks()).extracting(Block::language).containsOnly("", "bash", "java", "promql", "yaml");
        assertThat(Docs.blocks(""))
                .noneMatch(block -> SCRIPT.matcher(block.text()).find());
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.docs.Docs#pages")
    void linksToPagesThatAreThere(Path page) throws IOException {
        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void namesTestsThatExist() {
        List<String> tests = Repository.sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        assertThat(CODE.matcher(Docs.read(Repository.file("docs/reliability.md")))
                        .results()
                        .map(code -> code.group(1))
                        .filter(code -> code.endsWith("Test")))
                .hasSizeGreaterThan(30)
                .allMatch(tests::contains);
    }

    @Test
    void marksInTheGuideWhatCouldNotBeRun() throws IOException {
        String guide = Files.readString(Repository.file("docs/monitoring-guide.md"));
        assertThat(guide.split("\n## ", -1))
                .filteredOn(chapter -> chapter.contains("```") && chapter.matches("(?s).*(docker |:3000).*"))
                .allSatisfy(chapter -> assertThat(chapter).contains("not run"));
    }

    @Test
    void showsRulesThatPrometheusAccepts(@TempDir Path directory) throws IOException {
        List<Block> rules = Docs.blocks("yaml").stream()
                .filter(block -> block.text().startsWith("groups:"))
                .toList();
        assertThat(rules).isNotEmpty();
        for (Block block : rules) {
            Path file = Files.writeString(directory.resolve("rules.yml"), block.text());
            var check = StackTools.locate().promtool(directory, "check", "rules", "--lint-fatal", file.toString());
            assertThat(check.exitCode()).as(check.output()).isZero();
        }
    }

    static List<Block> javaBlocks() {
        return Docs.blocks("java");
    }

    /** The lines of blocks and what stands in backquotes within a text, where they name a script of ours. */
    static List<String> commands() {
        var blocks = Docs.blocks("bash").stream().flatMap(block -> block.text().lines());
        var spans = Docs.pages().stream()
                .flatMap(page -> CODE.matcher(Docs.read(page)).results())
                .map(code -> code.group(1));
        return Stream.concat(blocks, spans)
                .filter(line -> SCRIPT.matcher(line).find())
                .distinct()
                .toList();
    }

    private static List<String> options(String line) {
        String command = line.replaceFirst("\\s#\\s.*", "");
        return OPTION.matcher(command).results().map(MatchResult::group).toList();
    }

    /** The example's own options are those of the program; its script adds one. */
    private static String help(String script) {
        return script.endsWith("run_example.sh")
                ? Docs.read(Repository.file("peak-examples/src/test/resources/io/peaktrade/examples/run-help.txt"))
                        + "--stack"
                : Commands.run(
                                Path.of("/"),
                                Map.of(),
                                List.of(Repository.file(script).toString(), "--help"))
                        .output();
    }

    private static List<String> sources() {
        Path examples = Repository.file("peak-examples");
        return Repository.sources()
                .filter(file -> file.startsWith(examples))
                .map(file -> withoutIndentation(Docs.read(file)))
                .toList();
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
