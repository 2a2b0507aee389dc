package io.peaktrade.repository.stack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes expressions of Prometheus apart as far as the tests need it. */
final class PromQl {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NO_METRICS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)|\\{[^}]*}|\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])[a-zA-Z_:][\\w:]*+(?! *\\()");
    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_:][\\w:]*\\{[^}]*}");
    private static final Pattern AGGREGATION =
            Pattern.compile("\\b(sum|avg|min|max|count|group|stddev|stdvar|topk|bottomk|quantile|count_values)"
                    + "( *(by|without) *\\([^)]*\\))?(?= *\\()");
    private static final Pattern RANGE = Pattern.compile("\\[([^]]*)]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "by", "on", "without");

    private PromQl() {}

    /** The names of all metrics that the expression reads. */
    static Set<String> metrics(String expression) {
        String plain =
                NO_METRICS.matcher(STRING.matcher(expression).replaceAll("''")).replaceAll(" ");
        var names = new TreeSet<String>();
        NAME.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Metrics with their matchers, like {@code up{job="x"}}. */
    static List<String> selectors(String expression) {
        return SELECTOR.matcher(expression).results().map(MatchResult::group).toList();
    }

    /** Aggregations with what they group by, like {@code sum by (symbol)}. */
    static List<String> aggregations(String expression) {
        return AGGREGATION.matcher(expression).results().map(MatchResult::group).toList();
    }

    static List<String> ranges(String expression) {
        return RANGE.matcher(expression).results().map(range -> range.group(1)).toList();
    }
}
