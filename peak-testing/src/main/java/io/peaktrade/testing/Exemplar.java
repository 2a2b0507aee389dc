package io.peaktrade.testing;

import java.util.Map;
import java.util.OptionalDouble;

/** An example beside a bucket or a counter, like the trace of one request; only OpenMetrics carries it. */
public record Exemplar(Map<String, String> labels, double value, OptionalDouble timestampSeconds) {}
