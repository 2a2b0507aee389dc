package io.peaktrade.repository.docs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.examples.Quickstart;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.repository.StackTools;
import io.peaktrade.repository.docs.Docs.Block;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody follows the README and then the guide, block by block and line by line, on a clean clone. */
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideWalkTest {
    private final StackTools tools = StackTools.locate();
    private GuideWalk walk;

    @BeforeAll
    void clone(@TempDir Path directory) throws Exception {
        walk = GuideWalk.start(directory, tools);
    }

    @AfterAll
    void leave() {
        walk.close();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void canBeFollowed(Block block) throws Exception {
        if (block.language().equals("yaml")) {
            walk.putBesideTheShippedRules(block.text());
        } else if (block.text().contains("run_example.sh")) {
            try {
                block.text().lines().forEach(walk::follow);
            } finally {
                walk.stopPrograms();
            }
        } else {
            PrometheusExporter own = Quickstart.start(walk.port());
            try {
                block.text().lines().forEach(walk::follow);
            } finally {
                own.stop();
            }
        }
    }

    @Test
    void knowsEveryLineThatItRuns() {
        assertThatThrownBy(() -> walk.follow("scripts/made_up.sh"))
                .hasMessage("nobody has said how to run this line: say it in GuideWalk, or mark its block *(not run)*:"
                        + " scripts/made_up.sh");
    }

    static List<Block> blocks() {
        return Docs.blocks().stream()
                .filter(Block::isRun)
                .filter(block -> block.language().equals("bash") || block.text().startsWith("groups:"))
                .toList();
    }
}
