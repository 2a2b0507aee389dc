package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data that lies beside the repository; a build server has to have it. */
public final class SharedData {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "../../shared/data");

    private SharedData() {}

    /** The candles of a real day. */
    static List<Path> candles() {
        Path folder = existing("coinbase-minute");
        return List.of(
                folder.resolve("crypto_coinbase_minute_btcusd_20170904_trade.zip"),
                folder.resolve("crypto_coinbase_minute_ethusd_20170904_trade.zip"));
    }

    /** Made-up days of a desk, with what an exact model says of them. */
    public static Path blotter(String name) {
        return existing("blotters").resolve(name);
    }

    private static Path existing(String name) {
        Path folder = FOLDER.resolve(name);
        if (!Files.isDirectory(folder)) {
            String missing = "SKIPPED: %s is not there".formatted(folder);
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            System.err.println(missing);
            abort(missing);
        }
        return folder;
    }
}
