package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(IntStream.range(0, 1_000_000)).allMatch(i -> table.slots().find("stranger", "s" + i) == 0);
    }

    @Test
    void findsAnEqualStringThatIsNotTheSameObject() {
        var table = new RowTable(1, 1);
        put(table, 100, 1, "BTC/USD");
        assertThat(table.slots().find(new String(new char[] {'B', 'T', 'C', '/', 'U', 'S', 'D'})))
                .satisfies(slot -> assertThat(value(table, slot)).isEqualTo(1));
    }

    @Test
    void tellsValuesOfOneHashApart() {
        var table = new RowTable(1, 1);
        put(table, 100, 1, "Aa");
        assertThat(table.slots().find("BB")).isZero();
        put(table, 101, 2, "BB");
        assertThat(value(table, table.slots().find("Aa"))).isEqualTo(1);
        assertThat(value(table, table.slots().find("BB"))).isEqualTo(2);
    }

    @Test
    void findsByTheOpenOnesOfManyValues() {
        var table = new RowTable(4, 1);
        put(table, 100, 1, "a", "b", "c", "d");
        int[] open = {0, 2, 3, 5};
        assertThat(table.slots().find(new String[] {"a", "closed", "b", "c", "closed", "d"}, open))
                .satisfies(slot -> assertThat(value(table, slot)).isEqualTo(1));
        assertThat(table.slots().find(new String[] {"a", "closed", "b", "c", "closed", "e"}, open))
                .isZero();
    }

    @Test
    void findsTheOneRowOfAFamilyWithoutOpenLabels() {
        var table = new RowTable(0, 1);
        assertThat(table.slots().find()).isZero();
        put(table, 100, 1);
        assertThat(value(table, table.slots().find())).isEqualTo(1);
    }

    @Test
    void findsTheOthersAfterOneWasRemoved() {
        RowTable table = tableOf(100);
        table.removeRow(42, 0L);
        assertThat(table.slots().find("venue0", "s42")).isZero();
        assertThat(IntStream.range(0, 100).filter(i -> i != 42))
                .allMatch(i -> i == value(table, i) && 100 + i == cell(table, i));
    }

    @Test
    void findsWhatIsThereAfterAnyNumberOfRowsCameAndWent() {
        RowTable table = tableOf(1_000);
        for (int i = 1_000; i < 100_000; i++) {
            table.removeRow(table.rowOf(new String[] {"venue" + (i - 1_000) % 7, "s" + (i - 1_000)}), i);
            put(table, 100 + i, i, "venue" + i % 7, "s" + i);
        }
        assertThat(IntStream.range(0, 100_000)).allMatch(i -> value(table, i) == (i < 99_000 ? -1 : i));
        assertThat(table.slots().capacity()).isLessThan(10_000);
    }

    @Test
    void usesANumberAgainOnceItHasRested() {
        var table = new RowTable(1, 1);
        put(table, 100, 1, "BTC/USD");
        table.removeRow(0, 5);
        assertThat(table.rested(14, 10)).isEqualTo(Resting.NONE);
        assertThat(table.rested(15, 10)).isZero();
        assertThat(table.firstCell(0)).isEqualTo(100);
        assertThat(table.rested(99, 10)).isEqualTo(Resting.NONE);
    }

    @Test
    void hasNoCellsSideBySideOnceOneOfARowWasRemoved() {
        var table = new RowTable(1, 2);
        int row = table.fresh(100);
        table.set(row, 0, 1);
        table.set(row, 1, 2);
        table.put(row, new String[] {"BTC/USD"}, 100);
        table.removeSeries(row, 1);
        long slot = table.slots().find("BTC/USD");
        assertThat(RowSlots.firstCell(slot)).isEqualTo(RowSlots.NO_CELL);
        assertThat(value(table, slot)).isEqualTo(1);
        assertThat(table.series(0, 1)).isNull();
    }

    private static void put(RowTable table, int cell, Object series, String... openValues) {
        int rested = table.rested(Long.MAX_VALUE, 1);
        int row = rested == Resting.NONE ? table.fresh(cell) : rested;
        table.set(row, 0, series);
        table.put(row, openValues, cell);
    }

    private static RowTable tableOf(int rows) {
        var table = new RowTable(2, 1);
        for (int i = 0; i < rows; i++) {
            put(table, 100 + i, i, "venue" + i % 7, "s" + i);
        }
        return table;
    }

    private static int value(RowTable table, int i) {
        return value(table, table.slots().find("venue" + i % 7, "s" + i));
    }

    private static int value(RowTable table, long slot) {
        return slot != 0 && table.series(table.slots().row(slot), 0) instanceof Integer value ? value : -1;
    }

    private static int cell(RowTable table, int i) {
        return RowSlots.firstCell(table.slots().find("venue" + i % 7, "s" + i));
    }
}
