package io.peaktrade.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code peak-examples quickstart}. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "Records each thing once, and serves it until Ctrl-C.")
final class QuickstartCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9090",
            description = "serve metrics on this port; 0: any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() throws Exception {
        Quickstart.start(port);
        Thread.currentThread().join(); // until Ctrl-C
        return 0;
    }
}
