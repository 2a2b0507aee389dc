package io.peaktrade.exporter.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a header like Accept, in its order: {@code text/plain;version=0.0.4;q=0.5, *}{@code /*}. */
record WeightedValues(List<Weighted> values) {

    /** One value with its parameters but q, their names in lower case. */
    record Weighted(String value, Map<String, String> parameters, double weight) {
        /** A value without a version is of any version. */
        boolean isVersion(String version) {
            return parameters.getOrDefault("version", version).equals(version);
        }
    }

    /** Parses the header's lines; null stands for no header. */
    static WeightedValues of(@Nullable List<String> headers) {
        if (headers == null) {
            return new WeightedValues(List.of());
        }
        return new WeightedValues(headers.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .filter(part -> !part.isBlank())
                .map(WeightedValues::weighted)
                .toList());
    }

    /** Returns the weight of the first of these names that is there, or 0. */
    double weight(String... names) {
        for (String name : names) {
            for (Weighted weighted : values) {
                if (weighted.value().equals(name)) {
                    return weighted.weight();
                }
            }
        }
        return 0;
    }

    private static Weighted weighted(String part) {
        String[] pieces = part.strip().split(";", -1);
        Map<String, String> parameters = Arrays.stream(pieces)
                .skip(1)
                .map(piece -> piece.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0].strip().toLowerCase(Locale.ROOT),
                        pair -> pair[1].strip().replace("\"", ""),
                        (first, second) -> first));
        String weight = parameters.remove("q");
        return new Weighted(
                pieces[0].strip().toLowerCase(Locale.ROOT), parameters, weight == null ? 1 : number(weight));
    }

    /** A malformed weight counts as 0: the client did not clearly ask for the value. */
    private static double number(String weight) {
        try {
            double number = Double.parseDouble(weight);
            return number >= 0 && number <= 1 ? number : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
