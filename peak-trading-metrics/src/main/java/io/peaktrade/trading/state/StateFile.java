package io.peaktrade.trading.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that survives the process, however it ends: written beside itself, forced to the disk, and put in place in one
 * step. One process has it at a time; a damaged one is refused with its name and the reason. What is {@link #changed} is
 * on disk a second later at most and when it is closed, {@link #save} returns when it is. Safe for all threads; after the
 * constructor nothing throws: a disk that fails is said in the log.
 */
public final class StateFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final long SAVE_EACH_MILLIS = 500;

    private final Path path;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Map<String, List<List<String>>> restored;
    private final Map<String, Supplier<List<List<String>>>> writers = new TreeMap<>();
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final ScheduledExecutorService saver;
    private final Future<?> saving;
    private boolean closed;

    public StateFile(Path path) {
        this.path = path.toAbsolutePath();
        try {
            lockChannel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockedBy(lockChannel);
            restored = new TreeMap<>(read());
        } catch (IOException failed) {
            throw new UncheckedIOException("state file %s cannot be opened: %s".formatted(path, failed), failed);
        }
        saver = Executors.newSingleThreadScheduledExecutor(StateFile::thread);
        saving = saver.scheduleWithFixedDelay(
                this::saveIfChanged, SAVE_EACH_MILLIS, SAVE_EACH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What the section held when the file was opened: nothing in a new file. Rows are lists of any texts. */
    public List<List<String>> restored(String section) {
        return restored.getOrDefault(section, List.of());
    }

    /**
     * At wiring: names who writes a section from now on, and gives what {@link #restored} does. The writer is asked in
     * the thread that saves, so it must know already what was restored if that can be while it is being wired.
     */
    public synchronized List<List<String>> section(String name, Supplier<List<List<String>>> writer) {
        if (writers.putIfAbsent(name, writer) != null) {
            throw new IllegalStateException(
                    "section %s of state file %s has a writer already: give each its own file or name"
                            .formatted(name, path));
        }
        return restored(name);
    }

    public Path path() {
        return path;
    }

    /** Something that a section holds has changed: it is on disk a second later at most. */
    public void changed() {
        if (!dirty.getPlain()) {
            dirty.set(true);
        }
    }

    /** Returns when everything is on disk as it is now; false where the disk failed, as the log says. */
    public boolean save() {
        return write();
    }

    /** Saves a last time and gives the file free for another process. */
    @Override
    public void close() {
        saving.cancel(false);
        saver.shutdown();
        synchronized (this) {
            if (closed) {
                return;
            }
            write();
            closed = true;
            try {
                lock.release();
                lockChannel.close();
            } catch (IOException failed) {
                LOG.warn("lock of state file {} cannot be given free: {}", path, failed.toString());
            }
        }
    }

    private FileLock lockedBy(FileChannel channel) throws IOException {
        FileLock got;
        try {
            got = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            got = null;
        }
        if (got == null) {
            channel.close();
            throw new IllegalStateException(
                    "state file %s is in use: stop the other process, or give this one another file".formatted(path));
        }
        return got;
    }

    private Map<String, List<List<String>>> read() throws IOException {
        return Files.exists(path) ? StateText.parsed(path, Files.readString(path, UTF_8)) : Map.of();
    }

    private void saveIfChanged() {
        if (dirty.get()) {
            write();
        }
    }

    /** The flag falls before the sections are asked: what changes from then on raises it again. */
    private synchronized boolean write() {
        if (closed) {
            return false;
        }
        dirty.set(false);
        try {
            Map<String, List<List<String>>> sections = new TreeMap<>(restored);
            writers.forEach((name, writer) -> sections.put(name, writer.get()));
            writeSafely(StateText.of(sections));
            return true;
        } catch (IOException | RuntimeException failed) {
            dirty.set(true);
            LOG.error("state file {} cannot be written: a restart now would lose what has changed", path, failed);
            return false;
        }
    }

    private void writeSafely(String text) throws IOException {
        Path fresh = beside(".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
    }

    /** Else a power cut could bring the old name back. */
    private void forceDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "peak-trading-state");
        thread.setDaemon(true);
        return thread;
    }
}
