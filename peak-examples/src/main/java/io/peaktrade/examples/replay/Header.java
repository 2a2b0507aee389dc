package io.peaktrade.examples.replay;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the columns of a file stand. Those that no blotter has are ignored. */
final class Header {
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    /** Takes what was read. */
    interface Rows {
        /**
         * Takes a row.
         *
         * @param values in the order of the event's columns; the empty text where there is none
         */
        void add(BlotterTime time, EventType event, List<String> values);
    }

    Header(CsvRecord line) throws MalformedBlotterException {
        width = line.getFieldCount();
        for (int place = 0; place < width; place++) {
            Optional<Column> column = Column.named(line.getField(place));
            if (column.isPresent()) {
                put(column.get(), place);
            }
        }
        for (Column column : List.of(Column.TIME, Column.EVENT)) {
            if (!places.containsKey(column)) {
                throw new MalformedBlotterException(
                        "header must name the columns time and event, like time,event,order_id, but is '%s'"
                                .formatted(String.join(",", line.getFields())));
            }
        }
    }

    private void put(Column column, int place) throws MalformedBlotterException {
        if (places.put(column, place) != null) {
            throw new MalformedBlotterException(
                    "header must name each column once, but names %s twice".formatted(column.text()));
        }
    }

    /** Throws where the line cannot be read or lacks what its event needs. */
    void read(CsvRecord line, Rows rows) throws MalformedBlotterException {
        requireWidth(line);
        BlotterTime time = BlotterTime.read(value(Column.TIME, line));
        EventType event = EventType.read(value(Column.EVENT, line));
        var values = new ArrayList<String>(event.columns().size());
        for (Column column : event.columns()) {
            String value = value(column, line);
            if (!value.isEmpty()) {
                column.check(value);
            } else if (event.requires(column)) {
                throw new MalformedBlotterException(
                        "%s is missing: %s needs %s".formatted(column.text(), event.text(), event.needs()));
            }
            values.add(value);
        }
        rows.add(time, event, values);
    }

    /** A number like 1,000.5 without quotes would move all values after it by a column. */
    private void requireWidth(CsvRecord line) throws MalformedBlotterException {
        for (int place = width; place < line.getFieldCount(); place++) {
            if (!line.getField(place).isEmpty()) {
                throw new MalformedBlotterException(
                        "line must have at most the %d values that the header names, but has %d"
                                .formatted(width, line.getFieldCount()));
            }
        }
    }

    private String value(Column column, CsvRecord line) {
        Integer place = places.get(column);
        return place == null || place >= line.getFieldCount() ? "" : line.getField(place);
    }
}
