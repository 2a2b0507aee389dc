package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTableTest {
    @Test
    void findsEverySeriesAfterItHasGrown() {
        var table = new SeriesTable<Integer>(2);
        for (int i = 0; i < 5_000; i++) {
            table.add(key(i), i);
        }
        assertThat(IntStream.range(0, 5_000))
                .allMatch(i -> Integer.valueOf(i).equals(table.find("venue" + i % 7, "s" + i)));
        assertThat(table.find("venue1", "s0")).isNull();
    }

    @Test
    void findsAnEqualStringThatIsNotTheSameObject() {
        var table = new SeriesTable<Integer>(1);
        table.add(new String[] {"BTC/USD"}, 1);
        assertThat(table.find(new String(new char[] {'B', 'T', 'C', '/', 'U', 'S', 'D'})))
                .isEqualTo(1);
    }

    @Test
    void findsBySixLabels() {
        var table = new SeriesTable<Integer>(6);
        table.add(new String[] {"a", "b", "c", "d", "e", "f"}, 1);
        assertThat(table.find("a", "b", "c", "d", "e", "f")).isEqualTo(1);
        assertThat(table.find("a", "b", "c", "d", "e", "g")).isNull();
    }

    @Test
    void findsTheOneSeriesWithoutLabels() {
        var table = new SeriesTable<Integer>(0);
        table.add(new String[0], 1);
        assertThat(table.find(new String[0])).isEqualTo(1);
    }

    @Test
    void findsTheOthersAfterSomeWereRemoved() {
        var table = new SeriesTable<Integer>(2);
        for (int i = 0; i < 100; i++) {
            table.add(key(i), i);
        }
        table.retain(i -> i % 2 == 0, 50);
        assertThat(IntStream.range(0, 100))
                .allMatch(i -> (table.find("venue" + i % 7, "s" + i) == null) == (i % 2 == 1));
    }

    private static String[] key(int i) {
        return new String[] {"venue" + i % 7, "s" + i};
    }
}
