package io.peaktrade.examples.replay;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * An instant of a blotter. Clocks of venues tell more than nanoseconds at times, so the order of events is kept by the
 * attosecond.
 *
 * @param second of the epoch
 * @param atto of the second, from 0 to 10^18 - 1
 */
record BlotterTime(long second, long atto) implements Comparable<BlotterTime> {
    private static final long DAY_SECONDS = 86_400;
    private static final long ATTOS_A_NANO = 1_000_000_000;
    private static final int ATTO_DIGITS = 18;
    private static final int SHORTEST_WITH_SECONDS = "hhmmss".length();
    private static final int MOST_OFFSET_SECONDS = 18 * 3600;

    /** Reads ISO-8601 with an offset, in its extended or its basic form. */
    static BlotterTime read(String text) throws MalformedBlotterException {
        try {
            return new Reader(text).time();
        } catch (DateTimeException | IndexOutOfBoundsException noTime) {
            throw new MalformedBlotterException(
                    "time must be ISO-8601 with an offset, like 2025-09-01T00:00:00.250Z, but is '%s'".formatted(text));
        }
    }

    int nano() {
        return (int) (atto / ATTOS_A_NANO);
    }

    @Override
    public int compareTo(BlotterTime other) {
        int bySecond = Long.compare(second, other.second);
        return bySecond != 0 ? bySecond : Long.compare(atto, other.atto);
    }

    /** Reads from left to right. A formatter of java.time takes ten times as long and ends at nanoseconds. */
    private static final class Reader {
        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private BlotterTime time() {
            long day = date();
            if (!skip('T')) {
                expect('t');
            }
            int first = at;
            long second = clock();
            // A fraction of a minute or an hour is ISO-8601 too, but no system writes it.
            long atto = at - first >= SHORTEST_WITH_SECONDS ? fraction() : 0;
            long offset = offset();
            if (at != text.length()) {
                throw new DateTimeException("goes on");
            }
            return new BlotterTime(day * DAY_SECONDS + second - offset, atto);
        }

        private long date() {
            int year = number(4);
            boolean extended = skip('-');
            int month = number(2);
            if (extended) {
                expect('-');
            }
            return LocalDate.of(year, month, number(2)).toEpochDay();
        }

        private long clock() {
            int hour = number(2);
            boolean extended = skip(':');
            int minute = extended || isDigit() ? number(2) : 0;
            int second = skip(':') || (!extended && isDigit()) ? number(2) : 0;
            return seconds(hour, minute, second);
        }

        private static long seconds(int hour, int minute, int second) {
            boolean isMidnightAtTheEnd = hour == 24 && minute == 0 && second == 0;
            if ((hour > 23 && !isMidnightAtTheEnd) || minute > 59 || second > 59) {
                throw new DateTimeException("no time of a day");
            }
            return hour * 3600L + minute * 60L + second;
        }

        private long fraction() {
            if (!skip('.') && !skip(',')) {
                return 0;
            }
            int first = at;
            long attos = 0;
            for (int digits = 0; digits < ATTO_DIGITS; digits++) {
                attos = attos * 10 + (isDigit() ? number(1) : 0);
            }
            while (isDigit()) {
                at++;
            }
            if (at == first) {
                throw new DateTimeException("no digits");
            }
            return attos;
        }

        private long offset() {
            if (skip('Z') || skip('z')) {
                return 0;
            }
            int sign = skip('-') ? -1 : 1;
            if (sign == 1) {
                expect('+');
            }
            long offset = clock();
            if (offset > MOST_OFFSET_SECONDS) {
                throw new DateTimeException("no offset");
            }
            return sign * offset;
        }

        private int number(int digits) {
            int number = 0;
            for (int end = at + digits; at < end; at++) {
                if (!isDigit()) {
                    throw new DateTimeException("no digit");
                }
                number = number * 10 + (text.charAt(at) - '0');
            }
            return number;
        }

        private boolean isDigit() {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        private boolean skip(char expected) {
            boolean isThere = at < text.length() && text.charAt(at) == expected;
            at += isThere ? 1 : 0;
            return isThere;
        }

        private void expect(char expected) {
            if (!skip(expected)) {
                throw new DateTimeException("no " + expected);
            }
        }
    }
}
