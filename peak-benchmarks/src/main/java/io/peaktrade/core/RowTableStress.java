package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** One thread adds rows, for the last of which the table must grow, while the other looks for them and for an old one. */
@JCStressTest
@Outcome(
        id = "true, true",
        expect = ACCEPTABLE,
        desc = "The old row is there, and the new ones are whole or not there yet.")
@State
public class RowTableStress {
    private final RowTable table = new RowTable(2, 1);

    public RowTableStress() {
        table.put(new String[] {"filled", "BTC/USD"}, new Object[] {"old"}, 16);
        table.put(new String[] {"filled", "ETH/USD"}, new Object[] {"older"}, 17);
    }

    @Actor
    public void add() {
        table.put(new String[] {"filled", "SOL/USD"}, new Object[] {"new"}, 18);
        table.put(new String[] {"filled", "XRP/USD"}, new Object[] {"newer"}, 19);
    }

    @Actor
    public void find(ZZ_Result result) {
        result.r1 = isThere("BTC/USD") && isWhole("BTC/USD", "old", 16);
        result.r2 = isWhole("SOL/USD", "new", 18) && isWhole("XRP/USD", "newer", 19);
    }

    private boolean isThere(String symbol) {
        return table.index().find("filled", symbol) != 0;
    }

    private boolean isWhole(String symbol, String series, int cell) {
        RowIndex index = table.index();
        long slot = index.find("filled", symbol);
        return slot == 0 || (RowIndex.firstCell(slot) == cell && series.equals(index.series(index.row(slot), 0)));
    }
}
