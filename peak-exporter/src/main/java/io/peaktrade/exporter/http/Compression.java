package io.peaktrade.exporter.http;

/** When an exposition is compressed for a client that accepts gzip. */
public enum Compression {
    NEVER,
    /** For other machines only: on the same machine compressing takes longer than it saves. */
    REMOTE,
    ALWAYS
}
