package io.peaktrade.examples;

import io.peaktrade.exporter.ExporterSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code peak-examples quickstart}. */
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Quickstart.start(legalPort());
        Thread.currentThread().join(); // until Ctrl-C
        return 0;
    }

    private int legalPort() {
        try {
            return ExporterSettings.DEFAULT.withPort(port).port();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }
}
