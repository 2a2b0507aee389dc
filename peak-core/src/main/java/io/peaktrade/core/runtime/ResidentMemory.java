package io.peaktrade.core.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Memory of this process that is in RAM, as Linux tells it; elsewhere what the JVM has taken for heap and non-heap. */
final class ResidentMemory {
    private static final byte[] FIELD = "VmRSS:".getBytes(StandardCharsets.US_ASCII);
    private static final double KIBIBYTES = 1024;

    /** Kept open and read again, so that a scrape makes no garbage. */
    private final @Nullable RandomAccessFile status = open();

    private final byte[] buffer = new byte[8192];

    double mebibytes() {
        long kibibytes = resident();
        return (kibibytes > 0 ? kibibytes : committed()) / KIBIBYTES;
    }

    private synchronized long resident() {
        if (status == null) {
            return 0;
        }
        try {
            status.seek(0);
            return numberAfterField(status.read(buffer));
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private long numberAfterField(int length) {
        for (int at = 0; at + FIELD.length < length; at++) {
            if (startsWithField(at)) {
                return number(at + FIELD.length, length);
            }
        }
        return 0;
    }

    private boolean startsWithField(int at) {
        for (int i = 0; i < FIELD.length; i++) {
            if (buffer[at + i] != FIELD[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from, int length) {
        long number = 0;
        for (int at = from; at < length && buffer[at] != '\n'; at++) {
            if (Character.isDigit(buffer[at])) {
                number = number * 10 + buffer[at] - '0';
            }
        }
        return number;
    }

    private static long committed() {
        var memory = ManagementFactory.getMemoryMXBean();
        return (memory.getHeapMemoryUsage().getCommitted()
                        + memory.getNonHeapMemoryUsage().getCommitted())
                / 1024;
    }

    private static @Nullable RandomAccessFile open() {
        try {
            return new RandomAccessFile("/proc/self/status", "r");
        } catch (IOException notLinux) {
            return null;
        }
    }
}
