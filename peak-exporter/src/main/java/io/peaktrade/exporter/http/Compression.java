package io.peaktrade.exporter.http;

/** When an exposition is sent compressed to a client that takes gzip. */
public enum Compression {
    NEVER,
    /** To other machines only: on this one compressing takes longer than it saves. */
    REMOTE,
    ALWAYS
}
