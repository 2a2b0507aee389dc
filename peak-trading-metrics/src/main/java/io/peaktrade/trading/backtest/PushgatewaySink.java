package io.peaktrade.trading.backtest;

import io.prometheus.client.exporter.PushGateway;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Adds to the strategy's group, so that a failed backtest leaves the time of the last successful one alone. */
record PushgatewaySink(URI address) implements BacktestSink {
    private static final String JOB = "peak-backtest";

    PushgatewaySink {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "Pushgateway must be an http or https address, like http://localhost:9092, but is '%s'"
                            .formatted(address));
        }
    }

    @Override
    public void accept(BacktestOutcome outcome) throws IOException {
        new PushGateway(address.toURL())
                .pushAdd(BacktestCollector.registry(outcome), JOB, Map.of("strategy", outcome.strategy()));
    }

    @Override
    public String toString() {
        return "Pushgateway " + address;
    }
}
