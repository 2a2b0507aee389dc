package io.peaktrade.exporter.http;

/**
 * How long a client may take to ask and to read the answer. The JDK reads these properties once, when the first server
 * of the program is made; simpleclient's server, when it is loaded, sets them to 60 and 600 where nobody else has.
 */
final class JdkServerLimits {
    private static final String SECONDS_TO_ASK = "sun.net.httpserver.maxReqTime";
    private static final String SECONDS_TO_ANSWER = "sun.net.httpserver.maxRspTime";

    private JdkServerLimits() {}

    /** Leaves alone what the user has set. */
    static void apply() {
        setIfAbsent(SECONDS_TO_ASK, "5");
        setIfAbsent(SECONDS_TO_ANSWER, "60");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
