package io.peaktrade.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final List<String> seen = new ArrayList<>();
    private final ReplayClock clock = new ReplayClock();
    private final Timeline.Stops stops = new Timeline.Stops() {
        @Override
        public void dayStarts(long second) {
            seen.add("day " + now());
        }

        @Override
        public void minuteEnds(long second) {
            assertThat(clock.epochMillis()).isEqualTo(second * 1000);
            seen.add(now());
        }
    };

    @Test
    void stopsAtEachMinuteFromBeforeTheFirstRowToAfterTheLast() throws Exception {
        play("00:00Z", "10:00:30Z", "10:01:00Z", "10:01:00.000000001Z", "10:03:10Z");
        assertThat(seen)
                .containsExactly(
                        "day 10:00:00Z",
                        "10:00:00Z",
                        "row 10:00:30Z",
                        "row 10:01:00Z",
                        "10:01:00Z",
                        "row 10:01:00.000000001Z",
                        "10:02:00Z",
                        "10:03:00Z",
                        "row 10:03:10Z",
                        "10:04:00Z");
    }

    @Test
    void beginsAMinuteEarlierWhenTheFirstRowIsAtAWholeMinute() throws Exception {
        play("00:00Z", "10:00:00Z");
        assertThat(seen).containsExactly("day 09:59:00Z", "09:59:00Z", "row 10:00:00Z", "10:00:00Z");
    }

    @Test
    void startsADayBeforeItsFirstRowAndBeforeItsFirstMinuteIsSeen() throws Exception {
        play("17:00-06:00", "22:59:30Z", "23:00:00Z");
        assertThat(seen)
                .containsExactly(
                        "day 22:59:00Z", "22:59:00Z", "row 22:59:30Z", "day 23:00:00Z", "row 23:00:00Z", "23:00:00Z");
    }

    @Test
    void doesNotStopAtTheMinutesOfALongSilence() throws Exception {
        var timeline = new Timeline(time("2025-09-01T00:00:30Z"), OffsetTime.parse("00:00Z"), clock, stops);
        timeline.begin();
        timeline.advanceTo(time("2025-09-01T00:00:30Z"));
        timeline.advanceTo(time("2035-09-01T00:00:30Z"));
        timeline.end();
        assertThat(seen).filteredOn(stop -> !stop.startsWith("day")).hasSize(4);
        assertThat(seen).filteredOn(stop -> stop.startsWith("day")).hasSize(1 + 3652);
    }

    private void play(String dayStart, String... times) throws MalformedBlotterException {
        var timeline = new Timeline(time("2025-09-01T" + times[0]), OffsetTime.parse(dayStart), clock, stops);
        timeline.begin();
        for (String time : times) {
            timeline.advanceTo(time("2025-09-01T" + time));
            seen.add("row " + time);
        }
        timeline.end();
    }

    private String now() {
        return Instant.ofEpochMilli(clock.epochMillis()).toString().substring("2025-09-01T".length());
    }

    private static BlotterTime time(String text) throws MalformedBlotterException {
        return BlotterTime.read(text);
    }
}
