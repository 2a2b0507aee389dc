package io.peaktrade.trading.money;

/** Reads currencies out of symbols like {@code BTC/USDT:USDT}: base, quote and settlement. */
public final class QuoteCurrency {
    /** Its rate is 1; all others, stablecoins too, need one. */
    public static final String USD = "USD";

    private QuoteCurrency() {}

    /** What stands between / and : of the symbol; USD where there is no /. */
    public static String of(String symbol) {
        int slash = symbol.indexOf('/');
        if (slash < 0) {
            return USD;
        }
        int colon = symbol.indexOf(':', slash);
        String quote = symbol.substring(slash + 1, colon < 0 ? symbol.length() : colon);
        return quote.isBlank() ? USD : quote;
    }

    /** Whether {@link #of} is USD, without making garbage. */
    public static boolean isUsd(String symbol) {
        int slash = symbol.indexOf('/');
        return slash < 0
                || (symbol.startsWith(USD, slash + 1)
                        && (symbol.length() == slash + 1 + USD.length()
                                || symbol.charAt(slash + 1 + USD.length()) == ':'));
    }

    /** What stands behind the : of a symbol with a /; empty where nothing does. */
    public static String settlement(String symbol) {
        int slash = symbol.indexOf('/');
        int colon = slash < 0 ? -1 : symbol.indexOf(':', slash);
        return colon < 0 ? "" : symbol.substring(colon + 1);
    }
}
