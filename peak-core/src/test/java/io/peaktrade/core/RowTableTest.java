package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

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
        table.add(new String[] {"BTC/USD"}, new Object[] {1});
        assertThat(table.find(new String(new char[] {'B', 'T', 'C', '/', 'U', 'S', 'D'})))
                .containsExactly(1);
    }

    @Test
    void findsByTheOpenOnesOfManyValues() {
        var table = new RowTable(4);
        table.add(new String[] {"a", "b", "c", "d"}, new Object[] {1});
        int[] open = {0, 2, 3, 5};
        assertThat(table.find(new String[] {"a", "closed", "b", "c", "closed", "d"}, open))
                .containsExactly(1);
        assertThat(table.find(new String[] {"a", "closed", "b", "c", "closed", "e"}, open))
                .isNull();
    }

    @Test
    void findsTheOneRowOfAFamilyWithoutOpenLabels() {
        var table = new RowTable(0);
        table.add(new String[0], new Object[] {1});
        assertThat(table.find()).containsExactly(1);
    }

    @Test
    void findsTheOthersAfterOneWasRemoved() {
        RowTable table = tableOf(100);
        table.remove((Integer) 42);
        assertThat(table.find("venue0", "s42")).isNull();
        assertThat(IntStream.range(0, 100).filter(i -> i != 42)).allMatch(i -> i == value(table, i));
    }

    private static RowTable tableOf(int rows) {
        var table = new RowTable(2);
        for (int i = 0; i < rows; i++) {
            table.add(new String[] {"venue" + i % 7, "s" + i}, new Object[] {i});
        }
        return table;
    }

    private static int value(RowTable table, int i) {
        Object[] row = table.find("venue" + i % 7, "s" + i);
        return row == null ? -1 : (int) row[0];
    }
}
