package io.peaktrade.trading.risk;

import java.util.List;

/**
 * A limit that is reached.
 *
 * @param limit which one, by its metric, like {@code peak_drawdown_limit_ratio}
 * @param subject the labels of the limit, like the strategy
 * @param value what is there now; a loss is positive, a position or exposure without its sign
 * @param allowed the limit
 */
public record LimitBreach(String limit, List<String> subject, double value, double allowed) {
    public LimitBreach {
        subject = List.copyOf(subject);
    }
}
