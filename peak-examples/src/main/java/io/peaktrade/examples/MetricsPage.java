package io.peaktrade.examples;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.guice.CoreFamilies;
import io.peaktrade.data.DataFamilies;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.resilience.ResilienceFamilies;
import io.peaktrade.trading.TradingFamilies;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of all modules as a page of Markdown: docs/metrics.md. */
public final class MetricsPage {
    private static final String INTRODUCTION = """
            # Metrics

            This page is made from the families in the code by `scripts/write_docs.sh`; a test holds it equal to them.

            Counters and histograms exist at zero from the start, for every value of their closed labels and every
            value of the open ones that was declared; a gauge appears when its value is known. A value that a closed
            label does not list is recorded as `other` where that is listed, else rejected. When a metric has reached
            its cap of series (10,000; 500 for histograms), new values of its open labels are recorded as `_other_`,
            and a gauge is dropped; both are counted.
            """;

    private record Module(String name, List<MetricFamily> families) {}

    private MetricsPage() {}

    public static String text() {
        return List.of(
                        new Module("peak-core", CoreFamilies.ALL),
                        new Module("peak-resilience", ResilienceFamilies.ALL),
                        new Module("peak-trading-metrics", TradingFamilies.ALL),
                        new Module("peak-data-metrics", DataFamilies.ALL),
                        new Module("peak-exporter", ExporterFamilies.ALL))
                .stream()
                .map(MetricsPage::section)
                .collect(Collectors.joining("\n", INTRODUCTION + "\n", ""));
    }

    private static String section(Module module) {
        return module.families().stream()
                .map(MetricsPage::row)
                .collect(Collectors.joining(
                        "",
                        "## " + module.name() + "\n\n| metric | type | labels | meaning |\n| --- | --- | --- | --- |\n",
                        ""));
    }

    private static String row(MetricFamily family) {
        String labels = family.labels().stream().map(MetricsPage::label).collect(Collectors.joining("<br>"));
        return "| `%s` | %s | %s | %s%s |\n"
                .formatted(family.name(), family.type().text(), labels, family.help(), limits(family));
    }

    private static String label(Label label) {
        return "`%s`%s"
                .formatted(label.name(), label.values().isEmpty() ? "" : ": " + String.join(", ", label.values()));
    }

    private static String limits(MetricFamily family) {
        Buckets buckets = family.buckets();
        return buckets == null
                ? ""
                : buckets.bounds().stream().map(MetricsPage::plain).collect(Collectors.joining(" ", " Buckets: ", "."));
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
