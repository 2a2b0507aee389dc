package io.peaktrade.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** One thread adds a row, for which the table must grow, while the other looks for it and for an old one. */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "The new row is there, whole.")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The new row is not there yet.")
@State
public class RowTableStress {
    private final RowTable table = new RowTable(2);

    public RowTableStress() {
        table.add(new String[] {"filled", "BTC/USD"}, row("old"));
        table.add(new String[] {"filled", "ETH/USD"}, row("older"));
    }

    private static Row row(String series) {
        var row = new Row(1);
        row.put(0, series);
        return row;
    }

    @Actor
    public void add() {
        table.add(new String[] {"filled", "SOL/USD"}, row("new"));
    }

    @Actor
    public void find(ZZ_Result result) {
        Row added = table.find("filled", "SOL/USD");
        Row old = table.find("filled", "BTC/USD");
        result.r1 = old != null && "old".equals(old.get(0));
        result.r2 = added != null && "new".equals(added.get(0));
    }
}
