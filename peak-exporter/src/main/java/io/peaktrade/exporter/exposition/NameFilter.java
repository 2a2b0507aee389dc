package io.peaktrade.exporter.exposition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which families a client wants, as in {@code ?name[]=peak_orders_total}: those that have any of the names. */
public final class NameFilter {
    public static final NameFilter ALL = new NameFilter(Set.of());
    private static final String PARAMETER = "name[]=";

    private final Set<String> wanted;

    private NameFilter(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** Throws an IllegalArgumentException if the query is malformed. */
    public static NameFilter of(@Nullable String rawQuery) {
        if (rawQuery == null) {
            return ALL;
        }
        Set<String> wanted = Arrays.stream(rawQuery.split("&"))
                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .map(parameter -> parameter.substring(PARAMETER.length()))
                .collect(Collectors.toUnmodifiableSet());
        return wanted.isEmpty() ? ALL : new NameFilter(wanted);
    }

    public boolean accepts(List<String> names) {
        return wanted.isEmpty() || names.stream().anyMatch(wanted::contains);
    }
}
