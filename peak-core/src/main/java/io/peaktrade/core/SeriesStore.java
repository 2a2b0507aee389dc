package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import io.peaktrade.core.Rejections.Reason;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a family's series come from and go to: created row by row up to the family's cap, forgotten when they are
 * removed or have been idle for too long. All changes are made under a lock of the family; the Dropwizard registry,
 * whose listeners are anybody's code, hears of them after the lock is released.
 */
final class SeriesStore<S extends Series & Metric> {
    /** Looked at under one hold of the lock, so that a recording that waits for it does not wait for long. */
    private static final int ROWS_AT_ONCE = 64;

    private final MetricFamily family;
    private final Wiring wiring;
    private final SeriesKind<S> kind;
    private final LabelScheme labels;
    private final SeriesRows<S> rows;
    private final IdleRows<S> idleRows;
    private final RegistryEntries<S> entries;
    private final Lock lock = new ReentrantLock();
    private volatile List<SeriesStore<S>> partners = List.of();
    private volatile @Nullable S dropped;

    SeriesStore(SeriesKind<S> kind, Wiring wiring) {
        this.kind = kind;
        this.wiring = wiring;
        family = kind.family();
        labels = new LabelScheme(family);
        rows = new SeriesRows<>(kind, labels, wiring.time());
        idleRows = new IdleRows<>(kind, labels, rows);
        entries = new RegistryEntries<>(wiring.registry(), kind, this::current);
    }

    private @Nullable S current(S series) {
        return rows.find(series.name().labelValues().toArray(String[]::new));
    }

    SeriesFinder finder() {
        return rows.finder();
    }

    @Nullable
    S cast(@Nullable Object series) {
        return rows.cast(series);
    }

    SeriesView<S> view() {
        if (rows.hasForgotten()) {
            underLock(() -> {
                rows.clean();
                return true;
            });
        }
        return rows.view();
    }

    private <T extends @Nullable Object> T underLock(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    void createIfClosed() {
        if (kind.startsAtZero() && labels.openCount() == 0) {
            declareRow();
        }
    }

    void declareRow(String... openValues) {
        declare(labels.at(0, labels.requireOpen(openValues)));
    }

    S declareOne(String... values) {
        return declare(labels.requireAll(values));
    }

    private S declare(String[] values) {
        S series = obtain(values, family.cap(), true);
        if (series == null) {
            throw new IllegalStateException("metric %s has no room for %s: its cap is %d; raise it with withCap"
                    .formatted(family.name(), Arrays.toString(values), family.cap()));
        }
        return series;
    }

    /** From now on each series of this store, or of one paired before, brings those of equal labels in the others. */
    void pair(SeriesStore<S> partner) {
        requireLike(partner);
        wiring.lock().lock();
        try {
            Set<SeriesStore<S>> group = new LinkedHashSet<>(partners);
            group.addAll(partner.partners);
            group.addAll(List.of(this, partner));
            group.forEach(member -> member.partners = List.copyOf(group));
        } finally {
            wiring.lock().unlock();
        }
    }

    private void requireLike(SeriesStore<S> partner) {
        if (!partner.wiring.equals(wiring)) {
            throw new IllegalArgumentException("metric %s and metric %s are of two recorders: ask one for both"
                    .formatted(family.name(), partner.family.name()));
        }
        if (!partner.family.labels().equals(family.labels())) {
            throw new IllegalArgumentException(
                    "metric %s with %s and metric %s with %s cannot be created together: give both the same labels"
                            .formatted(family.name(), family.labels(), partner.family.name(), partner.family.labels()));
        }
    }

    void remove(String... values) {
        labels.requireAll(values);
        S removed = underLock(() -> {
            int row = rows.rowOf(labels.openValues(values));
            S series = rows.forget(values);
            if (series != null && rows.isEmpty(row)) {
                idleRows.reset(row);
            }
            return series;
        });
        if (removed != null) {
            entries.remove(removed);
        }
    }

    /** Forgets the rows that the family's expiry says are idle. */
    void expireIdle() {
        if (idleRows.isPossible()) {
            for (int from = 0; from < rows.numbers(); from += ROWS_AT_ONCE) {
                int first = from;
                IdleRows.Changes<S> changes = underLock(() -> idleRows.forget(
                        first, first + ROWS_AT_ONCE, wiring.time().nanos()));
                changes.created().forEach(entries::add);
                changes.forgotten().forEach(entries::remove);
            }
        }
    }

    /** What at() did not find as it was given: finds it as the labels want it, or makes room for it. */
    S admit(@Nullable String @Nullable [] given) {
        if (given == null) {
            kind.rejections().count(Reason.NULL_LABEL, () -> "null for all its labels");
            return dropped();
        }
        String[] values = labels.canonical(given, kind.rejections());
        if (values == null || (!kind.startsAtZero() && labels.lacksOpen(given))) {
            return dropped();
        }
        S series = obtain(values, family.cap(), false);
        return series == null ? overflow(values) : series;
    }

    private S overflow(String[] values) {
        kind.rejections().overflow();
        return kind.startsAtZero()
                ? requireNonNull(obtain(labels.overflow(values), Integer.MAX_VALUE, true))
                : dropped();
    }

    /** Takes what has no place in the family, so that the caller need not care. */
    private S dropped() {
        S series = dropped;
        if (series == null) {
            series = rows.unread();
            dropped = series;
        }
        return series;
    }

    /** The series, found or created; null where that would be more than the cap. */
    private @Nullable S obtain(String[] values, int cap, boolean kept) {
        @Nullable S[] created;
        lock.lock();
        try {
            S series = rows.find(values);
            if (series == null && labels.openCount() > 0 && rows.size() + rows.rowSize() > cap) {
                return null;
            }
            created = series == null ? rows.create(values) : null;
            if (kept) {
                idleRows.keep(values);
            }
            if (created == null) {
                return series;
            }
        } finally {
            lock.unlock();
        }
        announce(created, values);
        return created[rows.finder().place(values)];
    }

    private void announce(@Nullable S[] created, String[] values) {
        for (S series : created) {
            if (series != null) {
                entries.add(series);
            }
        }
        for (SeriesStore<S> partner : partners) {
            if (partner != this) {
                partner.obtain(values, Integer.MAX_VALUE, false);
            }
        }
    }
}
