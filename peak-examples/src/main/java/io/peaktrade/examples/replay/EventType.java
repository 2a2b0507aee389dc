package io.peaktrade.examples.replay;

import static io.peaktrade.examples.replay.Column.AMOUNT;
import static io.peaktrade.examples.replay.Column.CURRENCY;
import static io.peaktrade.examples.replay.Column.EXEC_ID;
import static io.peaktrade.examples.replay.Column.FEE;
import static io.peaktrade.examples.replay.Column.LIQUIDITY;
import static io.peaktrade.examples.replay.Column.NEW_ORDER_ID;
import static io.peaktrade.examples.replay.Column.ORDER_ID;
import static io.peaktrade.examples.replay.Column.PRICE;
import static io.peaktrade.examples.replay.Column.QUANTITY;
import static io.peaktrade.examples.replay.Column.REASON;
import static io.peaktrade.examples.replay.Column.SIDE;
import static io.peaktrade.examples.replay.Column.STRATEGY;
import static io.peaktrade.examples.replay.Column.SYMBOL;
import static io.peaktrade.examples.replay.Column.VENUE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a line of a blotter tells of, and the columns that it needs and may have; others are not looked at. */
enum EventType {
    SUBMITTED(List.of(ORDER_ID, STRATEGY, VENUE, SYMBOL, SIDE), List.of(QUANTITY, PRICE)),
    ACKNOWLEDGED(List.of(ORDER_ID), List.of()),
    CANCEL_REQUESTED(List.of(ORDER_ID), List.of()),
    CANCEL_REJECTED(List.of(ORDER_ID), List.of()),
    CANCELED(List.of(ORDER_ID), List.of()),
    EXPIRED(List.of(ORDER_ID), List.of()),
    DONE_FOR_DAY(List.of(ORDER_ID), List.of()),
    REJECTED(List.of(ORDER_ID), List.of(REASON)),
    FILL(List.of(ORDER_ID, QUANTITY, PRICE), List.of(EXEC_ID, LIQUIDITY, FEE, CURRENCY, STRATEGY, VENUE, SYMBOL, SIDE)),
    REPLACED(List.of(ORDER_ID, NEW_ORDER_ID, QUANTITY), List.of()),
    BUSTED(List.of(ORDER_ID, EXEC_ID), List.of()),
    MARK(List.of(SYMBOL, PRICE), List.of()),
    RATE(List.of(CURRENCY, PRICE), List.of()),
    FUNDING(List.of(STRATEGY, SYMBOL, AMOUNT), List.of());

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::text, Function.identity()));

    private final String text = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList
    private final List<Column> required;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    EventType(List<Column> required, List<Column> optional) {
        this.required = required;
        columns = Stream.concat(required.stream(), optional.stream()).toList();
    }

    static EventType read(String name) throws MalformedBlotterException {
        EventType event = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (event == null) {
            throw new MalformedBlotterException("event must be one of %s, but is '%s'"
                    .formatted(Arrays.stream(values()).map(EventType::text).collect(Collectors.joining(", ")), name));
        }
        return event;
    }

    /** As it stands in a blotter. */
    String text() {
        return text;
    }

    boolean requires(Column column) {
        return required.contains(column);
    }

    String needs() {
        return required.stream().map(Column::text).collect(Collectors.joining(", "));
    }

    /** The required ones first. */
    List<Column> columns() {
        return columns;
    }
}
