package io.peaktrade.core;

/** Time that passes only when somebody sleeps. */
final class ManualTime implements TimeSource {
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public long epochMillis() {
        return nanos / 1_000_000;
    }

    @Override
    public void sleep(long nanos) {
        this.nanos += nanos;
    }
}
