package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTableTest {
    @Test
    void findsEveryRowAfterItHasGrown() {
        RowTable table = tableOf(5_000);
        assertThat(IntStream.range(0, 5_000)).allMatch(i -> i == value(table, i) && 100 + i == cell(table, i));
    }

    @Test
    void findsNoneOfManyStrangers() {
        RowTable table = tableOf(20_000);
        assertThat(IntStream.range(0, 1_000_000)).allMatch(i -> table.index().find("stranger", "s" + i) == 0);
    }

    @Test
    void findsAnEqualStringThatIsNotTheSameObject() {
        var table = new RowTable(1, 1);
        table.put(new String[] {"BTC/USD"}, new Object[] {1}, 100);
        assertThat(table.index().find(new String(new char[] {'B', 'T', 'C', '/', 'U', 'S', 'D'})))
                .satisfies(slot -> assertThat(value(table, slot)).isEqualTo(1));
    }

    @Test
    void tellsValuesOfOneHashApart() {
        var table = new RowTable(1, 1);
        table.put(new String[] {"Aa"}, new Object[] {1}, 100);
        assertThat(table.index().find("BB")).isZero();
        table.put(new String[] {"BB"}, new Object[] {2}, 101);
        assertThat(value(table, table.index().find("Aa"))).isEqualTo(1);
        assertThat(value(table, table.index().find("BB"))).isEqualTo(2);
    }

    @Test
    void findsByTheOpenOnesOfManyValues() {
        var table = new RowTable(4, 1);
        table.put(new String[] {"a", "b", "c", "d"}, new Object[] {1}, 100);
        int[] open = {0, 2, 3, 5};
        assertThat(table.index().find(new String[] {"a", "closed", "b", "c", "closed", "d"}, open))
                .satisfies(slot -> assertThat(value(table, slot)).isEqualTo(1));
        assertThat(table.index().find(new String[] {"a", "closed", "b", "c", "closed", "e"}, open))
                .isZero();
    }

    @Test
    void findsTheOneRowOfAFamilyWithoutOpenLabels() {
        var table = new RowTable(0, 1);
        assertThat(table.index().find()).isZero();
        table.put(new String[0], new Object[] {1}, 100);
        assertThat(value(table, table.index().find())).isEqualTo(1);
    }

    @Test
    void findsTheOthersAfterOneWasRemoved() {
        RowTable table = tableOf(100);
        table.removeAll(Set.of(42));
        assertThat(table.index().find("venue0", "s42")).isZero();
        assertThat(IntStream.range(0, 100).filter(i -> i != 42))
                .allMatch(i -> i == value(table, i) && 100 + i == cell(table, i));
    }

    @Test
    void hasNoCellsSideBySideOnceOneOfARowWasRemoved() {
        var table = new RowTable(1, 2);
        table.put(new String[] {"BTC/USD"}, new Object[] {1, 2}, 100);
        table.removeAll(Set.of(2));
        long slot = table.index().find("BTC/USD");
        assertThat(RowIndex.firstCell(slot)).isEqualTo(RowIndex.NO_CELL);
        assertThat(value(table, slot)).isEqualTo(1);
        assertThat(table.index().series(0, 1)).isNull();
    }

    private static RowTable tableOf(int rows) {
        var table = new RowTable(2, 1);
        for (int i = 0; i < rows; i++) {
            table.put(new String[] {"venue" + i % 7, "s" + i}, new Object[] {i}, 100 + i);
        }
        return table;
    }

    private static int value(RowTable table, int i) {
        return value(table, table.index().find("venue" + i % 7, "s" + i));
    }

    private static int value(RowTable table, long slot) {
        return table.index().series(table.index().row(slot), 0) instanceof Integer value ? value : -1;
    }

    private static int cell(RowTable table, int i) {
        return RowIndex.firstCell(table.index().find("venue" + i % 7, "s" + i));
    }
}
