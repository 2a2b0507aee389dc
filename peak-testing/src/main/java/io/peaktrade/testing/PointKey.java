package io.peaktrade.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The samples of one histogram, summary or state set at one time belong together: they share this key. */
record PointKey(Map<String, String> labels, OptionalDouble timestampSeconds) {
    static PointKey of(ParsedSample parsed, String family, FamilyType type) {
        Map<String, String> labels = new HashMap<>(parsed.identity());
        if (type.isHistogram() && parsed.name().endsWith("_bucket")) {
            labels.remove("le");
        } else if (type == FamilyType.SUMMARY && parsed.name().equals(family)) {
            labels.remove("quantile");
        } else if (type == FamilyType.STATE_SET) {
            labels.remove(family);
        }
        return new PointKey(Map.copyOf(labels), parsed.sample().timestampSeconds());
    }
}
