package io.peaktrade.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The grammar of one sample line: {@code name{label="value",...} value timestamp # {label="value"} value timestamp}. */
final class SampleSyntax {
    private static final int EXEMPLAR_CHARACTERS = 128;

    private final SourceLine line;
    private final Dialect dialect;
    private final LineCursor cursor;

    private SampleSyntax(SourceLine line, Dialect dialect) {
        this.line = line;
        this.dialect = dialect;
        this.cursor = new LineCursor(line, dialect);
    }

    static ParsedSample parse(SourceLine line, Dialect dialect) {
        return new ParsedSample(line, new SampleSyntax(line, dialect).sample());
    }

    private ScrapedSample sample() {
        cursor.skipBlanks();
        String name = cursor.name(true, "a metric name");
        cursor.skipBlanks();
        Map<String, String> labels = cursor.accept('{') ? labels() : Map.of();
        cursor.gap("the value");
        String raw = cursor.token();
        double value = NumberSyntax.value(raw, line);
        OptionalDouble timestamp = timestamp();
        Optional<Exemplar> exemplar = exemplar();
        cursor.skipBlanks();
        line.check(cursor.atEnd(), "end after the value, the timestamp and the exemplar");
        return new ScrapedSample(name, labels, value, raw, timestamp, exemplar);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        cursor.skipBlanks();
        while (!cursor.accept('}')) {
            label(labels);
            boolean comma = cursor.accept(',');
            cursor.skipBlanks();
            line.check(comma || cursor.at("}"), "have a , or a } after each label");
            // Only text 0.0.4 allows a comma after the last label.
            line.check(!comma || dialect == Dialect.TEXT_004 || !cursor.at("}"), "have no , before the }");
        }
        return Collections.unmodifiableMap(labels);
    }

    private void label(Map<String, String> labels) {
        String label = cursor.name(false, "a label name");
        line.check(!label.equals("__name__"), "not use the reserved label __name__");
        cursor.skipBlanks();
        cursor.expect('=', "after a label's name");
        cursor.skipBlanks();
        line.check(labels.put(label, cursor.quoted()) == null, "have the label " + label + " once");
        cursor.skipBlanks();
    }

    private OptionalDouble timestamp() {
        cursor.skipBlanks();
        if (cursor.atEnd() || (dialect == Dialect.OPEN_METRICS && cursor.at(" # "))) {
            return OptionalDouble.empty();
        }
        cursor.gap("the timestamp");
        String token = cursor.token();
        return OptionalDouble.of(
                dialect == Dialect.OPEN_METRICS
                        ? NumberSyntax.real(token, line, "a timestamp")
                        : NumberSyntax.milliseconds(token, line));
    }

    private Optional<Exemplar> exemplar() {
        if (dialect == Dialect.TEXT_004 || cursor.atEnd()) {
            return Optional.empty();
        }
        cursor.gap("the # of an exemplar");
        cursor.expect('#', "before an exemplar");
        cursor.gap("an exemplar's labels");
        cursor.expect('{', "before an exemplar's labels");
        Map<String, String> labels = exemplarLabels();
        cursor.gap("an exemplar's value");
        double value = NumberSyntax.value(cursor.token(), line);
        return Optional.of(new Exemplar(labels, value, timestamp()));
    }

    private Map<String, String> exemplarLabels() {
        Map<String, String> labels = labels();
        int characters = labels.entrySet().stream()
                .mapToInt(label -> characters(label.getKey()) + characters(label.getValue()))
                .sum();
        line.check(
                characters <= EXEMPLAR_CHARACTERS,
                "have at most %d characters in an exemplar's labels".formatted(EXEMPLAR_CHARACTERS));
        return labels;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
