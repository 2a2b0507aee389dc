package io.peaktrade.examples;

import io.peaktrade.examples.market.MalformedCandlesException;
import io.peaktrade.examples.replay.MalformedBlotterException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The program of the jar: {@code peak-examples run}, {@code replay} or {@code quickstart}. */
@Command(
        name = "peak-examples",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, ReplayCommand.class, QuickstartCommand.class, MetricsCommand.class},
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
                .registerConverter(BigDecimal.class, PeakExamples::decimal)
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
                    return isOfTheInput(failure) ? WRONG_INPUT : FAILED;
                });
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("value must be a decimal number, like 1.08, but is '%s'".formatted(text));
        }
    }

    private static boolean isOfTheInput(Exception failure) {
        return failure instanceof MalformedCandlesException || failure instanceof MalformedBlotterException;
    }
}
