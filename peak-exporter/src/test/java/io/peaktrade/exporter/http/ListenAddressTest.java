package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    @Test
    void listensOnAnyLoopbackAddress() {
        assertThat(new ListenAddress("127.0.1.1", 0).resolved().getHostString()).isEqualTo("127.0.1.1");
    }

    @Test
    void namesTheReasonOfAnyOtherRefusal() {
        assertThat(new ListenAddress("127.0.0.1", 80).refusal(new IOException("Permission denied")))
                .isEqualTo(
                        "exporter cannot listen on 127.0.0.1:80 (Permission denied): set another host or port, like 127.0.0.1 and 0 for any free one");
    }

    @Test
    void saysWhoCanReadTheMetrics() {
        assertThat(new ListenAddress("127.0.0.1", 0).greeting(9090))
                .isEqualTo(
                        "metrics are on http://127.0.0.1:9090/metrics, for this machine only: set the host, like 0.0.0.0, to open them to others");
        assertThat(new ListenAddress("::", 0).greeting(9090))
                .isEqualTo(
                        "metrics are on http://[::]:9090/metrics, for everyone who can reach this address: there is no login");
    }
}
