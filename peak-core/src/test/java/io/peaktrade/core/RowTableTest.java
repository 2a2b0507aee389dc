package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTableTest {
    @Test
    void findsEveryRowAfterItHasGrown() {
        RowTable table = tableOf(5_000);
        assertThat(IntStream.range(0, 5_000)).allMatch(i -> i == value(table, i));
        assertThat(table.find("venue1", "s0")).isNull();
    }

    @Test
    void findsAnEqualStringThatIsNotTheSameObject() {
        var table = new RowTable(1);
        table.add(new String[] {"BTC/USD"}, row(1));
        assertThat(table.find(new String(new char[] {'B', 'T', 'C', '/', 'U', 'S', 'D'})))
                .satisfies(row -> assertThat(row.get(0)).isEqualTo(1));
    }

    @Test
    void findsByTheOpenOnesOfManyValues() {
        var table = new RowTable(4);
        table.add(new String[] {"a", "b", "c", "d"}, row(1));
        int[] open = {0, 2, 3, 5};
        assertThat(table.find(new String[] {"a", "closed", "b", "c", "closed", "d"}, open))
                .satisfies(row -> assertThat(row.get(0)).isEqualTo(1));
        assertThat(table.find(new String[] {"a", "closed", "b", "c", "closed", "e"}, open))
                .isNull();
    }

    @Test
    void findsTheOneRowOfAFamilyWithoutOpenLabels() {
        var table = new RowTable(0);
        table.add(new String[0], row(1));
        assertThat(table.find()).satisfies(row -> assertThat(row.get(0)).isEqualTo(1));
    }

    @Test
    void findsTheOthersAfterOneWasRemoved() {
        RowTable table = tableOf(100);
        table.removeAll(Set.of(42));
        assertThat(table.find("venue0", "s42")).isNull();
        assertThat(IntStream.range(0, 100).filter(i -> i != 42)).allMatch(i -> i == value(table, i));
    }

    private static RowTable tableOf(int rows) {
        var table = new RowTable(2);
        for (int i = 0; i < rows; i++) {
            table.add(new String[] {"venue" + i % 7, "s" + i}, row(i));
        }
        return table;
    }

    private static int value(RowTable table, int i) {
        Row row = table.find("venue" + i % 7, "s" + i);
        return row != null && row.get(0) instanceof Integer value ? value : -1;
    }

    private static Row row(int value) {
        var row = new Row(1);
        row.put(0, value);
        return row;
    }
}
