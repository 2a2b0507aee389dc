package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExporterSettingsTest {
    @Test
    void serveThisMachineOnPort9090UnlessToldOtherwise() {
        assertThat(ExporterSettings.DEFAULT.host()).isEqualTo("127.0.0.1");
        assertThat(ExporterSettings.DEFAULT.port()).isEqualTo(9090);
    }

    @Test
    void refuseAPortThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExporterSettings.DEFAULT.withPort(65_536))
                .withMessage("exporter port must be 0 (any free one) to 65535, like 9090, but is '65536'");
    }

    @Test
    void refuseABlankHost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExporterSettings.DEFAULT.withHost(" "))
                .withMessage("exporter host must be an address of this machine, like 127.0.0.1, but is ' '");
    }
}
