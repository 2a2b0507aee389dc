package io.peaktrade.exporter.http;

/**
 * How long a client may take to send its request and to read the answer. The JDK reads these properties once, when the
 * program makes its first server; simpleclient's server sets them to 60 and 600 when its class is loaded first.
 */
final class JdkServerLimits {
    private static final String SECONDS_TO_ASK = "sun.net.httpserver.maxReqTime";
    private static final String SECONDS_TO_ANSWER = "sun.net.httpserver.maxRspTime";
    /** Without it a small answer, whose body follows its headers, waits for the client's delayed acknowledgement. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private JdkServerLimits() {}

    /** Sets what the user has not set. */
    static void apply() {
        setIfAbsent(SECONDS_TO_ASK, "5");
        setIfAbsent(SECONDS_TO_ANSWER, "60");
        setIfAbsent(NO_DELAY, "true");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
