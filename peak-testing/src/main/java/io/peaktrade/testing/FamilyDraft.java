package io.peaktrade.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A family while its lines come in. */
final class FamilyDraft {
    private final SourceLine opened;
    private final String name;
    private final Dialect dialect;
    private final PointOrder order = new PointOrder();
    private final Set<Map.Entry<String, Map<String, String>>> series = new HashSet<>();
    private final List<ParsedSample> samples = new ArrayList<>();
    private @Nullable FamilyType type;
    private @Nullable String help;
    private @Nullable String unit;

    FamilyDraft(SourceLine opened, String name, Dialect dialect) {
        this.opened = opened;
        this.name = name;
        this.dialect = dialect;
    }

    SourceLine opened() {
        return opened;
    }

    boolean isNamed(String candidate) {
        return name.equals(candidate);
    }

    boolean takes(String sample) {
        return sample.startsWith(name) && type().suffixes(dialect).contains(sample.substring(name.length()));
    }

    /** Every name that no other family may use. */
    Stream<String> names() {
        return Stream.concat(Stream.of(""), type().suffixes(dialect).stream())
                .distinct()
                .map(suffix -> name + suffix);
    }

    void describe(Metadata metadata, SourceLine line) {
        line.check(samples.isEmpty(), "stand before the first sample of %s".formatted(name));
        String text = metadata.text();
        switch (metadata.keyword()) {
            case "HELP" -> help = once(help, dialect.unescapedHelp(text, line), line);
            case "TYPE" ->
                type = once(type, dialect.type(line, dialect == Dialect.TEXT_004 ? text.strip() : text), line);
            default -> unit = once(unit, unit(text, line), line);
        }
    }

    void add(ParsedSample parsed) {
        SourceLine line = parsed.line();
        boolean first = series.add(Map.entry(parsed.name(), parsed.identity()));
        // Several points of one series, with timestamps, are allowed in OpenMetrics only.
        boolean point = dialect == Dialect.OPEN_METRICS
                && parsed.sample().timestampSeconds().isPresent();
        if (dialect == Dialect.OPEN_METRICS) {
            order.check(key(parsed), line);
        }
        line.check(first || point, "not repeat a series");
        new SampleRules(name, type(), dialect).check(parsed);
        samples.add(parsed);
    }

    ScrapedFamily finished() {
        Map<PointKey, List<ParsedSample>> points = new LinkedHashMap<>();
        samples.forEach(parsed ->
                points.computeIfAbsent(key(parsed), key -> new ArrayList<>()).add(parsed));
        points.values().forEach(new PointRules(name, type(), dialect)::check);
        boolean unitless = unit == null || unit.isEmpty();
        opened.check(
                unitless || (type() != FamilyType.INFO && type() != FamilyType.STATE_SET),
                "begin a family without a unit, as every info and stateset");
        return new ScrapedFamily(
                name,
                type().word(),
                help == null ? "" : help,
                unit == null ? "" : unit,
                samples.stream().map(ParsedSample::sample).toList());
    }

    private String unit(String text, SourceLine line) {
        line.check(text.isEmpty() || name.endsWith("_" + text), "have a unit that ends the family's name");
        return text;
    }

    private PointKey key(ParsedSample parsed) {
        return PointKey.of(parsed, name, type());
    }

    private FamilyType type() {
        return type == null ? dialect.typeWithoutLine() : type;
    }

    private static <T> T once(@Nullable T before, T now, SourceLine line) {
        line.check(before == null, "not repeat metadata of the same family");
        return now;
    }
}
