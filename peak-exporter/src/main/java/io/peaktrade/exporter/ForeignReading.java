package io.peaktrade.exporter;

/** A metric of another library in the Dropwizard registry. */
abstract class ForeignReading extends Reading {
    private final String name;
    private final ForeignFamily family;

    ForeignReading(String name, ForeignFamily family) {
        this.name = name;
        this.family = family;
    }

    @Override
    final Origin origin() {
        return Origin.DROPWIZARD;
    }

    @Override
    final String name() {
        return name;
    }

    final ForeignFamily family() {
        return family;
    }

    abstract void write(LineBuffer lines);
}
