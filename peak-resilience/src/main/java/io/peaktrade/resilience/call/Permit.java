package io.peaktrade.resilience.call;

/**
 * What a call holds once it is let through, for answers that come on another thread (FIX, WebSocket). The first of its
 * methods that is called decides, all later ones do nothing; any thread may call them. A permit is a lease: one that is
 * never given back ends by itself where its part would otherwise wait for it for ever.
 */
public interface Permit {
    void succeeded();

    void failed(Throwable thrown);

    /** The call says nothing about the service: it was cancelled, or never sent. */
    void ignored();

    /** Returns the permit of a lease that {@code admission} has given. */
    static Permit of(Admission admission, Object lease) {
        return new LeasedPermit(admission, lease);
    }
}
