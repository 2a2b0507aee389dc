package io.peaktrade.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code peak-examples metrics}. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "Prints the catalogue of all metrics as Markdown.")
final class MetricsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(MetricsPage.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
