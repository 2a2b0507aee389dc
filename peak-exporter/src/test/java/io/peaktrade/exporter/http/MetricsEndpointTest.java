package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {
    @Test
    void paysForOtherMachinesUnlessToldOtherwise() throws IOException {
        InetAddress far = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        InetAddress here = InetAddress.getLoopbackAddress();
        assertThat(MetricsEndpoint.pays(Compression.REMOTE, far)).isTrue();
        assertThat(MetricsEndpoint.pays(Compression.REMOTE, here)).isFalse();
        assertThat(MetricsEndpoint.pays(Compression.ALWAYS, here)).isTrue();
        assertThat(MetricsEndpoint.pays(Compression.NEVER, far)).isFalse();
    }
}
