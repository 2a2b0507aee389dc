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

    @Test
    void endsTextsAndDetailsThatAreTooLongToRead() {
        HealthResult result = HealthResult.unhealthy("é".repeat(10_000_000)).with("body", "x".repeat(1_001));
        assertThat(result.message()).isEqualTo("é".repeat(999) + "…");
        assertThat(result.details()).containsExactly(Map.entry("body", "x".repeat(999) + "…"));
        for (int i = 0; i < 60; i++) {
            result = result.with("detail" + i, i);
        }
        assertThat(result.details()).hasSize(50).containsKey("detail0").doesNotContainKey("detail59");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(HealthResult.healthy("x".repeat(998) + "😀😀").message()).isEqualTo("x".repeat(998) + "…");
        assertThat(HealthResult.healthy("x".repeat(996) + "😀😀😀").message()).isEqualTo("x".repeat(996) + "😀…");
    }
}
