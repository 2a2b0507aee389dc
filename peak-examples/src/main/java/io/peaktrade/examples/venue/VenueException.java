package io.peaktrade.examples.venue;

import io.peaktrade.data.ApiStatus;

/** A call failed at the venue. */
public final class VenueException extends Exception {
    private static final long serialVersionUID = 1;

    private final ApiStatus status;

    VenueException(ApiStatus status, String message) {
        super(message);
        this.status = status;
    }

    public ApiStatus status() {
        return status;
    }
}
