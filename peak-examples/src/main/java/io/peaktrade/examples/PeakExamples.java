package io.peaktrade.examples;

import io.peaktrade.examples.market.MalformedCandlesException;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of the jar: {@code peak-examples run} or {@code peak-examples quickstart}. */
@Command(
        name = "peak-examples",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, QuickstartCommand.class, MetricsCommand.class},
        description = "Programs that show Peak Trade monitoring at work.")
public final class PeakExamples {
    private static final int WRONG_INPUT = 2;
    private static final int FAILED = 1;

    private PeakExamples() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PeakExamples())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> {
                    PrintWriter err = problem.getCommandLine().getErr();
                    err.println(problem.getMessage());
                    err.printf(
                            "Try '%s --help'.%n",
                            problem.getCommandLine().getCommandSpec().qualifiedName());
                    err.flush();
                    return WRONG_INPUT;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    command.getErr().flush();
                    LoggerFactory.getLogger(PeakExamples.class).debug("failed", failure);
                    return failure instanceof MalformedCandlesException ? WRONG_INPUT : FAILED;
                });
    }
}
