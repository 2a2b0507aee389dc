package io.peaktrade.testing;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * What a scraper reads from one scrape. Two are equal when every line says the same, number formats included;
 * {@link #values} compares what is stored, also between the two formats. Labels given to a finder are those that
 * must be there; others may be there too.
 */
public record ScrapedMetrics(List<ScrapedFamily> families) {
    public ScrapedMetrics {
        families = List.copyOf(families);
    }

    public ScrapedFamily family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("family %s is not exposed, only %s"
                        .formatted(
                                name, families.stream().map(ScrapedFamily::name).toList())));
    }

    /** Every sample of this sample name, like {@code peak_request_duration_seconds_count}; none is an empty list. */
    public List<ScrapedSample> samples(String name) {
        return samples().filter(sample -> sample.name().equals(name)).toList();
    }

    /** The one sample with this name and these labels. */
    public ScrapedSample sample(String name, Map<String, String> labels) {
        List<ScrapedSample> found = matching(name, labels).toList();
        if (found.size() != 1) {
            throw new NoSuchElementException("exactly one series must match %s%s, but %d do; the name has: %s"
                    .formatted(name, labels, found.size(), seriesNamed(name)));
        }
        return found.get(0);
    }

    public double value(String name) {
        return value(name, Map.of());
    }

    public double value(String name, Map<String, String> labels) {
        return sample(name, labels).value();
    }

    /** The sum over every series with this name and these labels, 0 when there is none. */
    public double sum(String name, Map<String, String> labels) {
        return matching(name, labels).mapToDouble(ScrapedSample::value).sum();
    }

    /** Series to value, in the order of the lines; of several points of one series the last. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        samples().forEach(sample -> values.put(sample.series(), sample.value()));
        return values;
    }

    /** The series whose le or quantile is not in OpenMetrics' canonical form (0.5, 1.0, 1e-05, +Inf). */
    public List<String> nonCanonicalBounds() {
        return samples()
                .filter(sample -> Stream.of("le", "quantile")
                        .anyMatch(label -> sample.labels().containsKey(label)
                                && !CanonicalNumber.is(sample.labels().get(label))))
                .map(ScrapedSample::series)
                .toList();
    }

    private Stream<ScrapedSample> samples() {
        return families.stream().flatMap(family -> family.samples().stream());
    }

    private Stream<ScrapedSample> matching(String name, Map<String, String> labels) {
        return samples().filter(sample -> sample.name().equals(name) && sample.has(labels));
    }

    private String seriesNamed(String name) {
        return samples(name).stream().map(ScrapedSample::series).collect(joining(", ", "[", "]"));
    }
}
