package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Sampling;
import com.codahale.metrics.Snapshot;
import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.text.BoundText;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The quantiles and the count of a histogram or timer; Dropwizard keeps no sum, and no quantiles without values. */
final class SummaryPoll extends DropwizardPoll {
    private static final double[] QUANTILES = {0.5, 0.75, 0.95, 0.98, 0.99, 0.999};

    private final Sampling sampling;
    private final Counting counting;
    private final double factor;
    private final byte[][] starts;
    private final byte[] countStart;
    private final double[] values = new double[QUANTILES.length];
    private boolean sampled;
    private long count;

    <M extends Sampling & Counting> SummaryPoll(String name, DropwizardName outside, M metric, double factor) {
        super(name);
        sampling = metric;
        counting = metric;
        this.factor = factor;
        String base = outside.base(FamilyKind.SUMMARY);
        String labels = outside.labelText();
        starts = Arrays.stream(QUANTILES)
                .mapToObj(BoundText::of)
                .map(bound -> (labels.isEmpty() ? "" : labels + ',') + "quantile=\"" + bound + '"')
                .map(all -> Labels.start(base, all).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        countStart = Labels.start(base + "_count", labels).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void poll() {
        count = counting.getCount();
        Snapshot snapshot = sampling.getSnapshot();
        sampled = snapshot.size() > 0; // Empty after its window, however many were counted.
        for (int i = 0; i < values.length; i++) {
            values[i] = snapshot.getValue(QUANTILES[i]) * factor;
        }
    }

    @Override
    void write(LineBuffer lines) {
        for (int i = 0; sampled && i < values.length; i++) {
            lines.append(starts[i]);
            lines.append(values[i]);
            lines.append('\n');
        }
        lines.append(countStart);
        lines.append(count);
        lines.append('\n');
    }
}
