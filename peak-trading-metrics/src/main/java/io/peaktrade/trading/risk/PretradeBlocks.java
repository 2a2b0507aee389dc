package io.peaktrade.trading.risk;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the orders that a control of the program blocked before they left. A blocked order was not submitted, so no
 * tracker hears of it. Never throws; safe for all threads, without locks or garbage.
 */
public final class PretradeBlocks {
    private final LabelledCounter blocks;

    /** Declares strategies, whose blocks are counted from zero; others get their series with their first block. */
    public PretradeBlocks(MetricsRecorder recorder, String... strategies) {
        blocks = recorder.counter(RiskFamilies.PRETRADE_BLOCKS);
        for (String strategy : strategies) {
            blocks.declare(strategy);
        }
    }

    public void blocked(@Nullable String strategy, @Nullable PretradeControl control) {
        blocks.inc(strategy, control == null ? null : control.text());
    }
}
