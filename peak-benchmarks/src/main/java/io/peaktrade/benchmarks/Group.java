package io.peaktrade.benchmarks;

import static io.peaktrade.benchmarks.Target.bytes;
import static io.peaktrade.benchmarks.Target.garbage;
import static io.peaktrade.benchmarks.Target.growth;
import static io.peaktrade.benchmarks.Target.millis;
import static io.peaktrade.benchmarks.Target.nanos;
import static io.peaktrade.benchmarks.Target.noGarbage;
import static io.peaktrade.benchmarks.Target.ratio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The groups of benchmarks: what is measured together, and its targets. */
enum Group {
    RECORD(
            "Recording, labels given at call time",
            "One count of an order, its status and symbol given as strings. `peak` is `orders.inc(status, symbol)`, "
                    + "`peakAt` is `orders.at(status, symbol).inc()`.",
            List.of(
                    Run.of("256 series", "RecordBenchmark").with("series", "256"),
                    Run.of("256 series, 2 threads", "RecordBenchmark")
                            .with("series", "256")
                            .onTwoThreads(),
                    Run.of("40,000 series", "RecordBenchmark").with("series", "40000")),
            List.of(
                    ratio("256 series", 0.4),
                    noGarbage("256 series"),
                    growth("256 series, 2 threads", "256 series", 1.5),
                    ratio("40,000 series", 0.15),
                    noGarbage("40,000 series"))),
    CREATE(
            "The first events of new label values",
            "The first count of each of eight statuses of a symbol that is new, for each series: what is created is kept, "
                    + "and all libraries are given the same strings. Ours creates the row of eight with the first.",
            List.of(
                    Run.of("at 1,000 rows", "CreateBenchmark").with("series", "8000"),
                    Run.of("at 100,000 rows", "CreateBenchmark").with("series", "800000")),
            List.of(ratio("at 1,000 rows", "simpleclient", 1), ratio("at 100,000 rows", "simpleclient", 1))),
    HANDLE(
            "Recording, the series looked up before",
            "One count, or one new value of a gauge. `longAdder` is the JDK's own, with no metric around it.",
            List.of(
                    Run.of("counter", "CounterBenchmark"),
                    Run.of("counter, 2 threads", "CounterBenchmark").onTwoThreads(),
                    Run.of("gauge", "GaugeBenchmark")),
            List.of(ratio("counter", 1.05), noGarbage("counter"), ratio("gauge", 1.05), noGarbage("gauge"))),
    OBSERVE(
            "Observing a duration",
            "One observation in a histogram of 16 bounds: always the same value, or 16,384 different ones from 10 µs to "
                    + "10 s. HdrHistogram and Dropwizard keep no such buckets, and keep more of the value.",
            List.of(
                    Run.of("predictable", "ObserveBenchmark").with("values", "predictable"),
                    Run.of("predictable, 2 threads", "ObserveBenchmark")
                            .with("values", "predictable")
                            .onTwoThreads(),
                    Run.of("unpredictable", "ObserveBenchmark").with("values", "unpredictable"),
                    Run.of("unpredictable, 2 threads", "ObserveBenchmark")
                            .with("values", "unpredictable")
                            .onTwoThreads()),
            List.of(
                    ratio("predictable", 0.5),
                    ratio("unpredictable", 0.5),
                    noGarbage("unpredictable"),
                    ratio("predictable, 2 threads", 0.35),
                    ratio("unpredictable, 2 threads", 0.35))),
    SCRAPE(
            "Scraping, without a network",
            "All lines of one scrape; since the scrape before, every series has grown by one or by up to a thousand. `copy` is "
                    + "a plain copy of lines that are ready except for their digits. Mixed means nine counters and one "
                    + "histogram of 19 lines in ten series. Each library compresses itself: ours at level 1, the others "
                    + "at 6. The garbage includes that of recording the changes before the scrape.",
            scrapes(),
            List.of(
                    ratio("10,000 counters", 0.012),
                    ratio("10,000 counters", "copy", 2),
                    ratio("10,000 counters, up to a thousand more", 0.012),
                    ratio("10,000 mixed", 0.012),
                    garbage("1,000 counters", 8192),
                    garbage("100,000 counters", 8192),
                    garbage("1,000,000 counters", 8192),
                    growth("1,000,000 counters", "100,000 counters", 13))),
    HEAP(
            "Heap retained for a million series",
            "Bytes for each exposed line, including series, names, registry and the buffers of scrapes, after two "
                    + "scrapes.",
            List.of(
                    Run.of("counters", "heap").with("mix", "counters").only("peak", "prometheus", "simpleclient"),
                    Run.of("mixed", "heap").with("mix", "histograms").only("peak", "prometheus", "simpleclient")),
            List.of(bytes("counters", 450), bytes("mixed", 450))),
    HTTP(
            "Scraping over HTTP",
            "100,000 counters from each library's own server on the loopback interface, from the connection to the end "
                    + "of the answer or to its first byte. OpenTelemetry uses that of prometheus; Micrometer has none.",
            List.of(
                    https("identity").with("encoding", "identity"),
                    https("gzip").with("encoding", "gzip"),
                    Run.of("first byte, identity", "HttpBenchmark.firstByte")
                            .with("encoding", "identity")
                            .only("peak", "prometheus"),
                    Run.of("first byte, gzip", "HttpBenchmark.firstByte")
                            .with("encoding", "gzip")
                            .only("peak", "prometheus")),
            List.of(
                    ratio("identity", 0.1),
                    ratio("gzip", 0.333),
                    millis("first byte, identity", 5),
                    millis("first byte, gzip", 5))),
    FOREIGN(
            "Scraping other libraries' Dropwizard metrics",
            "Dropwizard's own counters, named `fix.orders.STATUS.SYMBOL`, which a rule turns into one family with two "
                    + "labels; each has changed since the scrape before. `reading` only adds up the same counters: between "
                    + "100,000 and a million they fall out of the processor's caches, so linear growth shows only beyond.",
            List.of(
                    Run.of("1,000 metrics", "ForeignBenchmark").with("series", "1000"),
                    Run.of("10,000 metrics", "ForeignBenchmark").with("series", "10000"),
                    Run.of("100,000 metrics", "ForeignBenchmark.(peak|reading)").with("series", "100000"),
                    Run.of("1,000,000 metrics", "ForeignBenchmark.(peak|reading)")
                            .with("series", "1000000"),
                    Run.of("3,000,000 metrics", "ForeignBenchmark.(peak|reading)")
                            .with("series", "3000000")),
            List.of(ratio("10,000 metrics", 0.02), growth("3,000,000 metrics", "1,000,000 metrics", 3.9))),
    GUARD(
            "Guarded calls",
            "A call through a circuit breaker that counts it, and one that an open breaker rejects; then one through a "
                    + "guard of retry, breaker and bulkhead, without and with a rate limiter that never limits. "
                    + "`failsafeStandalone` counts nothing and knows no leases.",
            List.of(
                    Run.of("success", "GuardBenchmark"),
                    Run.of("success, 2 threads", "GuardBenchmark").onTwoThreads(),
                    Run.of("rejected", "RejectBenchmark"),
                    Run.of("guard", "GuardedCallBenchmark").with("limited", "no"),
                    Run.of("guard, 2 threads", "GuardedCallBenchmark")
                            .with("limited", "no")
                            .onTwoThreads(),
                    Run.of("guard with rate limiter", "GuardedCallBenchmark").with("limited", "yes")),
            List.of(
                    ratio("success", "resilience4j", 0.25),
                    growth("success, 2 threads", "success", 1.5),
                    noGarbage("success"),
                    ratio("rejected", "resilience4j", 0.2),
                    ratio("rejected", "resilience4jTraceless", 0.2),
                    ratio("guard", "resilience4j", 0.25),
                    garbage("guard", 24),
                    growth("guard, 2 threads", "guard", 1.5),
                    ratio("guard with rate limiter", "resilience4j", 0.5))),
    LIMITS(
            "Limits and timeouts",
            "A call that succeeds through a bulkhead or a rate limiter with a permit for it, and one with a timeout, on "
                    + "another thread or on its caller's. `submitAndGet` hands the call to an executor and waits for it, "
                    + "without a timeout.",
            List.of(
                    Run.of("bulkhead", "BulkheadBenchmark"),
                    Run.of("rate limiter", "RateLimiterBenchmark"),
                    Run.of("timeout", "TimeoutBenchmark"),
                    Run.of("timeout on the caller's thread", "CallersThreadBenchmark")),
            List.of(
                    noGarbage("bulkhead"),
                    noGarbage("rate limiter"),
                    ratio("timeout", "submitAndGet", 1.1),
                    ratio("timeout on the caller's thread", "resilience4j", 0.5))),
    MONITOR(
            "@MonitorPerformance",
            "A method with the annotation, which Guice intercepts, compared with the same two clock reads and observation "
                    + "written by hand.",
            List.of(Run.of("call", "MonitorBenchmark")),
            List.of(ratio("call", "byHand", 1.15))),
    TRADING(
            "Orders and fills",
            "One event of an order while 100,000 are open, and one fill through tracker and book: statuses, latencies, "
                    + "notional, slippage, position, cost, P&L, equity. No other library on the JVM does it.",
            List.of(
                    Run.of("order event", "OrderEventBenchmark"),
                    Run.of("fill, average cost", "FillBenchmark").with("cost", "AVERAGE"),
                    Run.of("fill, FIFO", "FillBenchmark").with("cost", "FIFO")),
            List.of(
                    nanos("order event", 150),
                    noGarbage("order event"),
                    nanos("fill, average cost", 400),
                    noGarbage("fill, average cost"),
                    nanos("fill, FIFO", 400),
                    noGarbage("fill, FIFO")));

    final String title;
    final String text;
    final List<Run> runs;
    final List<Target> targets;

    Group(String title, String text, List<Run> runs, List<Target> targets) {
        this.title = title;
        this.text = text;
        this.runs = runs;
        this.targets = targets;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Group named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.text().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("group must be one of %s, but is '%s'".formatted(names(), name)));
    }

    static String names() {
        return Arrays.stream(values()).map(Group::text).collect(Collectors.joining(", "));
    }

    private static Run https(String title) {
        return Run.of(title, "HttpBenchmark.whole");
    }

    private static List<Run> scrapes() {
        List<Run> runs = new ArrayList<>();
        String[] all = {"peak", "copy", "prometheus", "simpleclient", "micrometer", "opentelemetry"};
        int[] sizes = {1_000, 10_000, 100_000};
        String[] libraries = {"peak", "prometheus", "simpleclient", "micrometer", "opentelemetry"};
        for (int series : sizes) {
            runs.add(scrape("%,d counters", "identity", series, "counters").only(all));
        }
        runs.add(scrape("%,d counters", "identity", 1_000_000, "counters").only("peak", "copy", "prometheus"));
        runs.add(scrape("%,d counters, a tenth changed", "identity", 10_000, "counters")
                .with("changing", "10")
                .only("peak", "prometheus"));
        runs.add(scrape("%,d counters, up to a thousand more", "identity", 10_000, "counters")
                .with("growth", "1000")
                .only("peak", "copy", "prometheus", "simpleclient"));
        for (int series : sizes) {
            runs.add(scrape("%,d mixed", "identity", series, "histograms").only(libraries));
        }
        runs.add(scrape("%,d mixed", "identity", 1_000_000, "histograms").only("peak"));
        for (int series : sizes) {
            runs.add(scrape("%,d counters, gzip", "gzip", series, "counters").only(libraries));
        }
        runs.add(scrape("%,d counters, gzip", "gzip", 1_000_000, "counters").only("peak", "prometheus"));
        runs.add(scrape("%,d mixed, gzip", "gzip", 10_000, "histograms").only("peak", "prometheus"));
        return runs;
    }

    private static Run scrape(String title, String method, int series, String mix) {
        return Run.of(String.format(Locale.ROOT, title, series), "ScrapeBenchmark." + method)
                .with("series", Integer.toString(series))
                .with("mix", mix)
                .with("changing", "1")
                .with("growth", "1");
    }
}
