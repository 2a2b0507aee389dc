package io.peaktrade.repository.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.examples.MetricsPage;
import io.peaktrade.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    @Test
    void thePageInTheDocsIsTheCatalogueInTheCode() throws IOException {
        assertThat(Files.readString(Repository.file("docs/metrics.md")))
                .as("run scripts/write_docs.sh")
                .isEqualTo(MetricsPage.text());
    }
}
