package io.peaktrade.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of a group, each subject in JVMs of its own. All subjects have their first fork before any has its
 * second, so that a busy minute of a neighbour affects all alike. A figure is the median of the medians of the forks.
 */
record Measuring(Settings settings) {
    private static final String GARBAGE = "gc.alloc.rate.norm";

    Figures measure(Group group) throws RunnerException, IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int fork = 1; fork <= settings.forks(); fork++) {
            for (Run run : group.runs) {
                System.out.printf("%s: %s, fork %d of %d%n", group.text(), run.title(), fork, settings.forks());
                figures.addAll(group == Group.HEAP ? heap(run) : fork(run));
            }
        }
        return Figures.medians(figures);
    }

    private List<Figure> fork(Run run) throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options(run).build()).run()) {
            BenchmarkResult fork = result.getAggregatedResult();
            figures.add(new Figure(run.title(), subject(result), nanos(fork), bytes(fork)));
        }
        return figures;
    }

    private OptionsBuilder options(Run run) {
        var options = new OptionsBuilder();
        options.include(run.pattern())
                .threads(run.threads())
                .forks(1)
                .warmupIterations(settings.warmups())
                .warmupTime(TimeValue.milliseconds(settings.warmupMillis()))
                .measurementIterations(settings.iterations())
                .measurementTime(TimeValue.milliseconds(settings.iterationMillis()))
                .addProfiler(GCProfiler.class);
        run.parameters().forEach(options::param);
        if (!run.libraries().isEmpty()) {
            options.param("library", run.libraries().toArray(String[]::new));
        }
        return options;
    }

    private static String subject(RunResult result) {
        String library = result.getParams().getParam("library");
        String method = result.getParams().getBenchmark();
        return library == null ? method.substring(method.lastIndexOf('.') + 1) : library;
    }

    private static double nanos(BenchmarkResult fork) {
        return Figures.median(fork.getIterationResults().stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore()));
    }

    private static double bytes(BenchmarkResult fork) {
        Map<String, Result> secondary = fork.getSecondaryResults();
        return secondary.containsKey(GARBAGE) ? secondary.get(GARBAGE).getScore() : Double.NaN;
    }

    private static List<Figure> heap(Run run) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (String library : run.libraries()) {
            double bytes = heap(library, run.parameters().get("mix"));
            System.out.printf("%s, %s: %.0f bytes of heap for each line%n", run.title(), library, bytes);
            figures.add(new Figure(run.title(), library, bytes, Double.NaN));
        }
        return figures;
    }

    private static double heap(String library, String mix) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        String[] command = {
            java, "-Xmx6g", "-cp", System.getProperty("java.class.path"), RetainedHeap.class.getName(), library, mix
        };
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("heap of %s could not be measured".formatted(library));
        }
        return Double.parseDouble(output.strip());
    }
}
