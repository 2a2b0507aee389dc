package io.peaktrade.trading.risk;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.state.StateFile;
import java.io.IOException;
import java.nio.file.Path;

/** Engages a kill switch and waits to be killed, by its parent or by the end of its input. */
final class KilledProcess {
    private KilledProcess() {}

    public static void main(String... arguments) throws IOException {
        var recorder = new MetricsRecorder(new MetricRegistry());
        var state = new StateFile(Path.of(arguments[0]));
        new KillSwitch(recorder, TimeSource.system(), state, "all", "momentum").engage("momentum", KillReason.OPERATOR);
        System.out.println("engaged");
        System.in.read();
        Runtime.getRuntime().halt(0);
    }
}
