package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The candles of a real day, if they lie next to the repository; a build server must have them. */
final class RealCandles {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "../../shared/data/coinbase-minute");

    private RealCandles() {}

    static List<Path> files() {
        if (!Files.isDirectory(FOLDER)) {
            String missing = "SKIPPED: no real candles, as %s is not there".formatted(FOLDER);
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            System.err.println(missing);
            abort(missing);
        }
        return List.of(
                FOLDER.resolve("crypto_coinbase_minute_btcusd_20170904_trade.zip"),
                FOLDER.resolve("crypto_coinbase_minute_ethusd_20170904_trade.zip"));
    }
}
