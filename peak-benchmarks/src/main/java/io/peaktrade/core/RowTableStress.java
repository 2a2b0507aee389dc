package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** One thread adds rows, the last of which makes the table grow, while the other looks up these and an older one. */
@JCStressTest
@Outcome(
        id = "true, true",
        expect = ACCEPTABLE,
        desc = "The old row is there, and the new ones are whole or not there yet.")
@State
public class RowTableStress {
    private final RowTable table = new RowTable(2, 1);

    public RowTableStress() {
        put(16, "old", "filled", "BTC/USD");
        put(17, "older", "filled", "ETH/USD");
    }

    @Actor
    public void add() {
        put(18, "new", "filled", "SOL/USD");
        put(19, "newer", "filled", "XRP/USD");
    }

    @Actor
    public void find(ZZ_Result result) {
        result.r1 = isThere("BTC/USD") && isWhole("BTC/USD", "old", 16);
        result.r2 = isWhole("SOL/USD", "new", 18) && isWhole("XRP/USD", "newer", 19);
    }

    private void put(int cell, String series, String... openValues) {
        int row = table.fresh(cell);
        table.set(row, 0, series);
        table.put(row, openValues, cell);
    }

    private boolean isThere(String symbol) {
        return table.slots().find("filled", symbol) != 0;
    }

    private boolean isWhole(String symbol, String series, int cell) {
        RowSlots rows = table.slots();
        long slot = rows.find("filled", symbol);
        return slot == 0 || (RowSlots.firstCell(slot) == cell && series.equals(rows.series(rows.row(slot), 0)));
    }
}
