package io.peaktrade.examples.replay;

import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Moves the clock from row to row, and stops on the way where a day begins and at each whole minute. A row at the very
 * start of a day belongs to that day, and a row at a whole minute to what is seen at that minute.
 */
final class Timeline {
    private static final long MINUTE_SECONDS = 60;
    private static final long DAY_SECONDS = 86_400;
    /** Minutes of a longer silence are not seen: a wrong year in one row would fill a disk. */
    private static final long LONGEST_SILENCE_SECONDS = 7 * DAY_SECONDS;

    /** What happens on the way, at that second of the epoch, with the clock set to it. */
    interface Stops {
        void dayStarts(long second);

        void minuteEnds(long second);
    }

    private final ReplayClock clock;
    private final Stops stops;
    private BlotterTime now;
    private long nextMinute;
    private long nextDay;

    /** Begins at the last whole minute before the first row, when nothing has happened yet. */
    Timeline(BlotterTime first, OffsetTime dayStart, ReplayClock clock, Stops stops) {
        this.clock = clock;
        this.stops = stops;
        now = first;
        nextMinute = minuteBefore(first);
        nextDay = dayAfter(nextMinute, dayStart);
    }

    void begin() {
        clock.set(new BlotterTime(nextMinute, 0));
        stops.dayStarts(nextMinute);
        stopAtMinute();
    }

    void advanceTo(BlotterTime time) {
        while (isDayDue(time) || nextMinute < secondAtOrAfter(time)) {
            if (isDayDue(time) && nextDay <= nextMinute) {
                clock.set(new BlotterTime(nextDay, 0));
                stops.dayStarts(nextDay);
                nextDay += DAY_SECONDS;
            } else {
                stopAtMinute();
                skipSilence(time);
            }
        }
        now = time;
        clock.set(time);
    }

    /** Goes on to the whole minute at or after the last row. */
    void end() {
        long last = secondAtOrAfter(now);
        while (nextMinute < last) {
            stopAtMinute();
        }
        stopAtMinute();
    }

    private void stopAtMinute() {
        clock.set(new BlotterTime(nextMinute, 0));
        stops.minuteEnds(nextMinute);
        nextMinute += MINUTE_SECONDS;
    }

    private void skipSilence(BlotterTime next) {
        if (next.second() - nextMinute > LONGEST_SILENCE_SECONDS) {
            nextMinute = minuteBefore(next);
        }
    }

    private boolean isDayDue(BlotterTime time) {
        return nextDay <= time.second();
    }

    private static long secondAtOrAfter(BlotterTime time) {
        return time.atto() == 0 ? time.second() : time.second() + 1;
    }

    private static long minuteBefore(BlotterTime time) {
        return Math.floorDiv(secondAtOrAfter(time) - 1, MINUTE_SECONDS) * MINUTE_SECONDS;
    }

    private static long dayAfter(long second, OffsetTime start) {
        long ofDay = start.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
        return Math.floorDiv(second - ofDay, DAY_SECONDS) * DAY_SECONDS + DAY_SECONDS + ofDay;
    }
}
