package io.peaktrade.core;

import com.codahale.metrics.Gauge;
import io.peaktrade.core.Rejections.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The current value of something, in base units; set from any thread, without a lock or garbage. While the value is
 * unknown it is NaN inside and the series is absent outside. Never throws on recording: NaN and infinities are rejected
 * and counted, and the value before stays.
 */
public final class GaugeSeries implements Gauge<Double>, Series {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(GaugeSeries.class, "value", double.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final SeriesName name;
    private final Rejections rejections;
    private volatile @Nullable DoubleSupplier source;

    @SuppressWarnings("UnusedVariable") // read and written through VALUE
    private volatile double value = Double.NaN;

    /** Roughly how often it was set; only a change of it matters. */
    private int changes;

    private volatile boolean ended;

    GaugeSeries(SeriesName name, Rejections rejections) {
        this.name = name;
        this.rejections = rejections;
    }

    @Override
    public SeriesName name() {
        return name;
    }

    /** Rejected and counted where the value is read from an object. */
    public void set(double value) {
        if (!Double.isFinite(value)) {
            rejections.count(Reason.NOT_FINITE, () -> Double.toString(value));
        } else if (source != null) {
            rejections.count(Reason.OTHER, () -> value + " although it is read from an object");
        } else {
            VALUE.setRelease(this, value);
            changes++;
        }
    }

    /** Makes the value unknown: the series is absent until the next {@link #set}. */
    public void forget() {
        VALUE.setRelease(this, Double.NaN);
    }

    /** Returns the value of the object that it is read from, or the one set last; NaN while unknown. */
    public double value() {
        DoubleSupplier source = this.source;
        return source == null ? recorded() : source.getAsDouble();
    }

    /** What was set here, without the source. */
    double recorded() {
        return (double) VALUE.getAcquire(this);
    }

    @Override
    public Double getValue() {
        return value();
    }

    @Override
    public boolean isReadFromSource() {
        return source != null;
    }

    boolean isOf(Rejections rejections) {
        return this.rejections == rejections;
    }

    /** It was removed from its family for good. */
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    long changes() {
        return changes;
    }

    void readFrom(DoubleSupplier source) {
        if (this.source != null) {
            throw new IllegalStateException("%s is read from an object already: remove it first".formatted(name));
        }
        if (!Double.isNaN(value)) {
            throw new IllegalStateException(
                    "%s was set already, so it cannot be read from an object: use one of both ways".formatted(name));
        }
        this.source = source;
    }
}
