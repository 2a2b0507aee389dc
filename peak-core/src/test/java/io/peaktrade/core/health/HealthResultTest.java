package io.peaktrade.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthResultTest {
    @Test
    void readsAsTheWordNullWhereItIsNull() {
        HealthResult result = HealthResult.unhealthy(new IllegalStateException().getMessage());
        assertThat(result.message()).isEqualTo("null");
        assertThat(HealthResult.healthy(null).with("host", null).details()).containsExactly(Map.entry("host", "null"));
    }

    @SuppressWarnings("NullAway") // as code that is not null-marked may
    @Test
    void takesNullFromCodeThatKnowsNoBetter() {
        var details = new HashMap<String, String>();
        details.put("host", null);
        details.put(null, "x");
        var result = new HealthResult(true, null, details);
        assertThat(result.message()).isEqualTo("null");
        assertThat(result.details()).containsOnly(Map.entry("host", "null"), Map.entry("null", "x"));
    }
}
