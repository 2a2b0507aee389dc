package io.peaktrade.examples.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column of a blotter, and what its values must be. */
enum Column {
    TIME(Kind.TEXT),
    EVENT(Kind.TEXT),
    ORDER_ID(Kind.TEXT),
    NEW_ORDER_ID(Kind.TEXT),
    EXEC_ID(Kind.TEXT),
    STRATEGY(Kind.TEXT),
    VENUE(Kind.TEXT),
    SYMBOL(Kind.TEXT),
    SIDE(Kind.SIDE),
    QUANTITY(Kind.NUMBER),
    PRICE(Kind.NUMBER),
    LIQUIDITY(Kind.TEXT),
    FEE(Kind.NUMBER),
    CURRENCY(Kind.TEXT),
    AMOUNT(Kind.NUMBER),
    REASON(Kind.TEXT);

    private enum Kind {
        TEXT,
        NUMBER,
        SIDE
    }

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::text, Function.identity()));

    private final Kind kind;
    private final String text = name().toLowerCase(Locale.ROOT);

    Column(Kind kind) {
        this.kind = kind;
    }

    static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** As it stands in the header. */
    String text() {
        return text;
    }

    /** Throws unless the value can be read; whether it makes sense is for the order tracker and the portfolio to say. */
    void check(String value) throws MalformedBlotterException {
        if (kind == Kind.NUMBER && !Amount.isReadable(value)) {
            throw new MalformedBlotterException("%s must be a number, like 0.5, but is '%s'".formatted(text, value));
        }
        if (kind == Kind.SIDE && !value.equalsIgnoreCase("buy") && !value.equalsIgnoreCase("sell")) {
            throw new MalformedBlotterException("%s must be buy or sell, but is '%s'".formatted(text, value));
        }
    }
}
