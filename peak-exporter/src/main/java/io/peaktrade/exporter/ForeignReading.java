package io.peaktrade.exporter;

/** A metric of another library that must be asked before it is written. */
abstract class ForeignReading extends Reading implements ForeignMetric {
    private final String name;

    ForeignReading(String name) {
        this.name = name;
    }

    @Override
    final Origin origin() {
        return Origin.DROPWIZARD;
    }

    @Override
    final String name() {
        return name;
    }

    @Override
    public final void write(LineBuffer lines, int round) {
        if (isFresh(round)) {
            write(lines);
        }
    }

    /** Appends what was said when it was asked. */
    abstract void write(LineBuffer lines);
}
