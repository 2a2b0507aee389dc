package io.peaktrade.testing;

/** What a single sample of a family may say. */
record SampleRules(String family, FamilyType type, Dialect dialect) {
    void check(ParsedSample parsed) {
        String suffix = parsed.name().substring(family.length());
        switch (suffix) {
            case "_created" -> holds(parsed, Double.isFinite(parsed.value()), "have a time as _created");
            case "_sum" -> sum(parsed);
            case "_gsum" -> holds(parsed, !Double.isNaN(parsed.value()), "have a _gsum that is not NaN");
            case "_bucket", "_count", "_gcount" -> count(parsed);
            default -> single(parsed);
        }
        if (suffix.equals("_bucket")) {
            bound(parsed);
        }
        exemplar(parsed, suffix);
    }

    private void single(ParsedSample parsed) {
        double value = parsed.value();
        switch (type) {
            case COUNTER -> holds(parsed, value >= 0, "have a counter's value, neither negative nor NaN");
            case SUMMARY -> quantile(parsed);
            case INFO -> holds(parsed, value == 1, "have the value 1, as every info");
            case STATE_SET -> stateSet(parsed);
            default -> {}
        }
    }

    private void quantile(ParsedSample parsed) {
        String label = parsed.label("quantile", "have a label quantile");
        double quantile = NumberSyntax.real(label, parsed.line(), "a quantile");
        holds(parsed, quantile >= 0 && quantile <= 1, "have a quantile from 0 to 1");
        holds(
                parsed,
                dialect == Dialect.TEXT_004 || !(parsed.value() < 0),
                "have a quantile's value that is not negative");
    }

    private void stateSet(ParsedSample parsed) {
        parsed.label(family, "have a label %s with the name of the state".formatted(family));
        holds(parsed, parsed.value() == 0 || parsed.value() == 1, "have the value 0 or 1, as every state");
    }

    private void sum(ParsedSample parsed) {
        holds(
                parsed,
                dialect == Dialect.TEXT_004 || parsed.value() >= 0,
                "have a _sum that is neither negative nor NaN");
    }

    private static void count(ParsedSample parsed) {
        double value = parsed.value();
        boolean whole = value >= 0 && Double.isFinite(value) && value == Math.rint(value);
        holds(parsed, whole, "have a count, a whole number that is not negative");
    }

    private static void bound(ParsedSample parsed) {
        double bound = NumberSyntax.bound(parsed.label("le", "have a label le"), parsed.line());
        parsed.sample()
                .exemplar()
                .ifPresent(exemplar ->
                        holds(parsed, exemplar.value() <= bound, "have an exemplar whose value lies in the bucket"));
    }

    private void exemplar(ParsedSample parsed, String suffix) {
        boolean allowed = (type.isHistogram() && suffix.equals("_bucket"))
                || (type == FamilyType.COUNTER && suffix.equals("_total"));
        holds(
                parsed,
                allowed || parsed.sample().exemplar().isEmpty(),
                "have no exemplar: only _bucket and a counter's _total may");
    }

    private static void holds(ParsedSample parsed, boolean holds, String rule) {
        parsed.line().check(holds, rule);
    }
}
