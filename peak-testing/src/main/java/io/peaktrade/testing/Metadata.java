package io.peaktrade.testing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line like {@code # TYPE peak_orders_total counter}. */
record Metadata(String keyword, String name, String text) {
    private static final String NAME = "([a-zA-Z_:][a-zA-Z0-9_:]*)";
    private static final Pattern OPEN_METRICS = Pattern.compile("# (HELP|TYPE|UNIT) " + NAME + " (.*)", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("[ \t]*#[ \t]*(HELP|TYPE)[ \t]+" + NAME + "(?:[ \t]+(.*)|())", Pattern.DOTALL);
    private static final Pattern TEXT_COMMENT =
            Pattern.compile("[ \t]*#(?![ \t]*(HELP|TYPE)([ \t]|$)).*", Pattern.DOTALL);

    /** Nothing for a comment, which only text 0.0.4 has. */
    static Optional<Metadata> parse(SourceLine line, Dialect dialect) {
        if (dialect == Dialect.TEXT_004 && TEXT_COMMENT.matcher(line.text()).matches()) {
            return Optional.empty();
        }
        Pattern pattern = dialect == Dialect.OPEN_METRICS ? OPEN_METRICS : TEXT;
        Matcher matcher = pattern.matcher(line.text());
        line.check(matcher.matches(), "be metadata like # HELP peak_orders_total Orders by status.");
        String text = matcher.group(3);
        return Optional.of(new Metadata(matcher.group(1), matcher.group(2), text == null ? "" : text));
    }
}
