package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkReportTest {
    private static final Figures FIGURES = new Figures(List.of(
            new Figure("256 series", "peak", 8, 0),
            new Figure("256 series", "peakAt", 7, 0),
            new Figure("256 series", "prometheus", 40, 80),
            new Figure("256 series", "micrometer", 80, 168)));
    private static final ResultFile RESULT = new ResultFile("Measured here.", FIGURES);

    @TempDir
    Path docs;

    @Test
    void comparesWithTheFastestPeerOnly() {
        assertThat(FIGURES.bestPeer("256 series")).map(Figure::subject).contains("prometheus");
        assertThat(FIGURES.ratio("256 series")).isEqualTo(0.2);
    }

    @Test
    void saysOpenlyWhetherATargetIsMet() {
        assertThat(Target.ratio("256 series", 0.2).row(FIGURES))
                .isEqualTo("| 256 series: share of the best peer's time | ≤ 0.200 | 0.200 | met |");
        assertThat(Target.ratio("256 series", 0.19).row(FIGURES)).endsWith("| **not met** |");
        assertThat(Target.ratio("unknown", 1).row(FIGURES)).endsWith("| not measured |");
    }

    @Test
    void makesTheMedianOfAllForksOfASubject() {
        Figures forks = new Figures(List.of(
                new Figure("256 series", "peak", 9, 0),
                new Figure("256 series", "prometheus", 40, 80),
                new Figure("256 series", "peak", 8, 1),
                new Figure("256 series", "prometheus", 20, 82),
                new Figure("256 series", "peak", 30, 0)));
        assertThat(Figures.medians(forks.all()).all())
                .containsExactly(
                        new Figure("256 series", "peak", 9, 0), new Figure("256 series", "prometheus", 30, 81));
    }

    @Test
    void keepsFiguresInAFile() throws IOException {
        Path file = ResultFile.path(docs, Group.RECORD);
        RESULT.write(file);
        assertThat(ResultFile.read(file)).isEqualTo(RESULT);
    }

    @Test
    void rendersAllGroupsThatHaveFigures() throws Exception {
        RESULT.write(ResultFile.path(docs, Group.RECORD));
        BenchmarkReport.render(docs);
        assertThat(docs.resolve("benchmarks.md"))
                .content()
                .contains("| 256 series | **8.0 ns** | 7.0 ns | 40 ns<br>80 B | 80 ns<br>168 B | 5.0 × |")
                .doesNotContain("${");
        byte[] picture = Files.readAllBytes(docs.resolve("benchmarks.svg"));
        var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(picture));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(new String(picture, StandardCharsets.UTF_8)).contains("record: 256 series");
    }

    @Test
    void countsTheTargetsThatAreMissed() {
        assertThat(new ReportText(Map.of(Group.RECORD, RESULT)).text()).contains("2 of 5 targets are met.");
    }

    @Test
    void refusesAnUnknownGroup() {
        assertThatThrownBy(() -> Group.named("speed"))
                .hasMessage("group must be one of record, create, handle, observe, scrape, heap, http, foreign, guard,"
                        + " limits, monitor, trading, but is 'speed'");
    }
}
