package io.peaktrade.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table: a JMH benchmark of all subjects or of some.
 *
 * @param method {@code ScrapeBenchmark.identity} where the library is a parameter, else a whole class
 */
record Run(String title, String method, Map<String, String> parameters, int threads, List<String> libraries) {
    static Run of(String title, String method) {
        return new Run(title, method, Map.of(), 1, List.of());
    }

    /** The pattern by which JMH finds it. */
    String pattern() {
        return "\\." + method.replace(".", "\\.") + (method.contains(".") ? "$" : "\\.");
    }

    Run with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Run(title, method, more, threads, libraries);
    }

    Run onTwoThreads() {
        return new Run(title, method, parameters, 2, libraries);
    }

    Run only(String... some) {
        return new Run(title, method, parameters, threads, List.of(some));
    }
}
