package io.peaktrade.resilience.call;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends its lease once. */
final class LeasedPermit implements Permit {
    private final Admission admission;
    private final Object lease;
    private final AtomicBoolean ended = new AtomicBoolean();

    LeasedPermit(Admission admission, Object lease) {
        this.admission = admission;
        this.lease = lease;
    }

    @Override
    public void succeeded() {
        if (ended.compareAndSet(false, true)) {
            admission.succeeded(lease, null);
        }
    }

    @Override
    public void failed(Throwable thrown) {
        if (ended.compareAndSet(false, true)) {
            admission.failed(lease, thrown);
        }
    }

    @Override
    public void ignored() {
        if (ended.compareAndSet(false, true)) {
            admission.ignored(lease);
        }
    }
}
