package io.peaktrade.trading.order;

/** What a {@link HashTable} holds; its hash stays the same while it is in there. */
abstract class Hashed {
    int hash;

    /** Spreads the bits, as the table looks at the lowest ones only. */
    static int spread(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
