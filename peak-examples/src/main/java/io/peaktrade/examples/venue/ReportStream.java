package io.peaktrade.examples.venue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the venue will do and say, each at its time; of one time in the order in which it was planned. */
final class ReportStream {
    private final Queue<Planned> planned =
            new PriorityQueue<>(Comparator.comparingLong(Planned::nanos).thenComparingLong(Planned::number));
    private long number;

    /** Says nothing where by then there is nothing to say, like a fill of an order that was canceled meanwhile. */
    private record Planned(long nanos, long number, Supplier<Stream<ExecutionReport>> reports) {}

    void plan(long nanos, Supplier<Stream<ExecutionReport>> reports) {
        planned.add(new Planned(nanos, number++, reports));
    }

    OptionalLong next() {
        Planned next = planned.peek();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next.nanos());
    }

    List<ExecutionReport> until(long nanos) {
        var reports = new ArrayList<ExecutionReport>();
        for (Planned next = planned.peek(); next != null && next.nanos() <= nanos; next = planned.peek()) {
            planned.remove();
            next.reports().get().forEach(reports::add);
        }
        return reports;
    }
}
