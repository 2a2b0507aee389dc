package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.peaktrade.repository.stack.Dashboards.Dashboard;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardSchemaTest {
    private JsonSchema schema;

    @BeforeAll
    void readTheSchemaOfGrafana() throws IOException {
        try (InputStream text = DashboardSchemaTest.class.getResourceAsStream("grafana/dashboard.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(text);
        }
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#all")
    void isADashboardOfGrafana(Dashboard dashboard) {
        assertThat(schema.validate(dashboard.json())).isEmpty();
    }

    @Test
    void noticesAMisspeltOptionDeepInAPanel() {
        Dashboard dashboard = Dashboards.all().get(0);
        ((ObjectNode) dashboard.panels().get(0).json().path("options")).put("tooltips", "multi");
        assertThat(schema.validate(dashboard.json()))
                .anySatisfy(error -> assertThat(error.getMessage()).contains("tooltips"));
    }
}
