package io.peaktrade.resilience.limit;

import java.util.ArrayDeque;
import java.util.function.LongUnaryOperator;

/** The calls that wait for permits: first come, first served, but urgent ones before all others. */
final class WaitingLine {
    private final ArrayDeque<Place> urgents = new ArrayDeque<>();
    private final ArrayDeque<Place> others = new ArrayDeque<>();
    private volatile int urgentWaiting;
    private volatile int waiting;

    /** Equal to no other. */
    static final class Place {
        private final int weight;
        private final boolean urgent;

        private Place(int weight, boolean urgent) {
            this.weight = weight;
            this.urgent = urgent;
        }
    }

    /** Whether no call waits that has to be served before this one. */
    boolean isFreeFor(boolean urgent) {
        return (urgent ? urgentWaiting : waiting) == 0;
    }

    synchronized Place join(int weight, boolean urgent) {
        var place = new Place(weight, urgent);
        line(urgent).add(place);
        count();
        return place;
    }

    synchronized void leave(Place place) {
        line(place.urgent).remove(place);
        count();
    }

    /**
     * Lets the call at a place try to pass; if it does, it leaves the line in the same step. Another call that saw it
     * both served and waiting would count it twice, and wait for a window too long.
     *
     * @param attempt takes how many permits the calls before this one want, and returns 0 if it passed
     */
    synchronized long serve(Place place, LongUnaryOperator attempt) {
        long wait = attempt.applyAsLong(ahead(place));
        if (wait == 0) {
            leave(place);
        }
        return wait;
    }

    private long ahead(Place place) {
        long weights = place.urgent ? 0 : weightsBefore(urgents, place);
        return weights + weightsBefore(line(place.urgent), place);
    }

    private static long weightsBefore(ArrayDeque<Place> line, Place place) {
        return line.stream()
                .takeWhile(other -> other != place)
                .mapToLong(other -> other.weight)
                .sum();
    }

    private ArrayDeque<Place> line(boolean urgent) {
        return urgent ? urgents : others;
    }

    private void count() {
        urgentWaiting = urgents.size();
        waiting = urgents.size() + others.size();
    }
}
