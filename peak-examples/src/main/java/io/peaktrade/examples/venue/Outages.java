package io.peaktrade.examples.venue;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The outages of the venue, which only depend on the seed. Safe for all threads. */
final class Outages {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double SHORTEST = 0.5;

    private final Faults faults;
    private final SplittableRandom random;
    /** The beginning and end of each outage. */
    private final NavigableMap<Long, Long> known = new TreeMap<>();

    Outages(Faults faults, long seed) {
        this.faults = faults;
        random = new SplittableRandom(seed);
    }

    /** @param nanos since the venue opened */
    synchronized boolean isDown(long nanos) {
        if (faults == Faults.NONE) {
            return false;
        }
        while (known.isEmpty() || known.lastKey() <= nanos) {
            addNext();
        }
        Map.Entry<Long, Long> latest = known.floorEntry(nanos);
        return latest != null && nanos < latest.getValue();
    }

    private void addNext() {
        long begin = known.isEmpty()
                ? (long) (faults.outage.first() * NANOS_A_SECOND)
                : known.lastEntry().getValue() + around(faults.outage.meanBetween());
        known.put(begin, begin + around(faults.outage.meanDuration()));
    }

    private long around(double seconds) {
        return (long) ((SHORTEST + random.nextDouble()) * seconds * NANOS_A_SECOND);
    }
}
