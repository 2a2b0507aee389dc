package io.peaktrade.resilience.call;

import io.peaktrade.core.time.TimeSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what happens to parts: to the log, one line each, and to every listener. All of them work on threads of
 * their own, so a slow or throwing one costs the caller nothing; what it cannot take in time is dropped and counted in
 * the log. A {@link Source} is one part's door, which limits its lines to 10 at once and one more each second.
 */
public final class PartEvents {
    private static final Logger LOG = LoggerFactory.getLogger(PartEvents.class);

    private final TimeSource time;
    private final EventQueue log = new EventQueue("peak-resilience-log", PartEvents::write);
    private final List<EventQueue> listeners = new CopyOnWriteArrayList<>();

    public PartEvents(TimeSource time) {
        this.time = time;
    }

    /** Adds one more listener. */
    public void onEvent(Consumer<? super PartEvent> listener) {
        listeners.add(new EventQueue("peak-resilience-events", listener));
    }

    /** The door of one part. */
    public Source of(String kind, String name) {
        return new Source(kind, name);
    }

    private static void write(PartEvent event) {
        if (event.type().isRoutine()) {
            LOG.info("{}", event);
        } else {
            LOG.warn("{}", event);
        }
    }

    /** Publishes the events of one part. Safe for all threads. */
    public final class Source {
        private final String kind;
        private final String name;
        private final LineLimit limit = new LineLimit(time);

        private Source(String kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        /** The text of an event that nobody will see is not made. */
        public void publish(PartEvent.Type type, Supplier<String> text) {
            int suppressed = limit.take();
            if (suppressed == LineLimit.SUPPRESS && listeners.isEmpty()) {
                return;
            }
            var event = new PartEvent(time.epochMillis(), kind, name, type, text.get());
            listeners.forEach(listener -> listener.add(event));
            if (suppressed != LineLimit.SUPPRESS) {
                log.add(suppressed == 0 ? event : withCount(event, suppressed));
            }
        }

        private static PartEvent withCount(PartEvent event, int suppressed) {
            String text = event.text() + " (" + suppressed + " lines before this one were left out)";
            return new PartEvent(event.epochMillis(), event.kind(), event.name(), event.type(), text);
        }
    }
}
