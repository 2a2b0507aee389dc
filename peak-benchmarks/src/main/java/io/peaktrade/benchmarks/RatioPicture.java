package io.peaktrade.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars of how many times faster we are than the best peer of the same run, on a logarithmic scale from 1 to 1000. */
record RatioPicture(Map<Group, ResultFile> results) {
    private static final int LEFT = 350;
    private static final int DECADE = 170;
    private static final int ROW = 26;
    private static final int TOP = 84;
    private static final int WIDTH = LEFT + 3 * DECADE + 200;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #24292f }
            .title { font-size: 17px; font-weight: 600 }
            .quiet { font-size: 12px; fill: #656d76 }
            .end { text-anchor: end }
            .middle { text-anchor: middle }
            .bar { fill: #1f7a8c }
            .slower { fill: #c2410c }
            .grid { stroke: #d0d7de; stroke-width: 1 }
            .one { stroke: #656d76; stroke-width: 1.5 }
            .page { fill: #ffffff }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .quiet { fill: #9198a1 }
              .bar { fill: #4cb5c9 }
              .slower { fill: #f0883e }
              .grid { stroke: #30363d }
              .one { stroke: #9198a1 }
              .page { fill: #0d1117 }
            }
            </style>
            """;

    private record Bar(String label, double times, String peer) {}

    String text() {
        List<Bar> bars = bars();
        int bottom = TOP + bars.size() * ROW;
        var picture = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="Times faster than the best peer">
                """.formatted(WIDTH, bottom + 24));
        picture.append(STYLE).append("<rect class=\"page\" width=\"100%\" height=\"100%\" rx=\"8\"/>\n");
        picture.append(label(20, 30, "title", "How many times faster than the best peer"));
        picture.append(label(20, 50, "quiet", "Same run, same data; logarithmic, longer is better"));
        for (int decade = 0; decade <= 3; decade++) {
            picture.append(grid(decade, bottom));
        }
        for (int i = 0; i < bars.size(); i++) {
            picture.append(bar(bars.get(i), TOP + i * ROW));
        }
        return picture.append("</svg>\n").toString();
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        results.forEach((group, result) -> {
            Figures figures = result.figures();
            for (String title : figures.titles()) {
                if (group != Group.HEAP && figures.bestPeer(title).isPresent()) {
                    String peer = figures.bestPeer(title).orElseThrow().subject();
                    bars.add(new Bar(group.text() + ": " + title, 1 / figures.ratio(title), peer));
                }
            }
        });
        return bars;
    }

    private static String grid(int decade, int bottom) {
        int x = LEFT + decade * DECADE;
        return String.format(
                        Locale.ROOT,
                        "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
                        decade == 0 ? "one" : "grid",
                        x,
                        TOP - 6,
                        x,
                        bottom)
                + label(x, TOP - 12, "quiet middle", "%d ×".formatted(Math.round(Math.pow(10, decade))));
    }

    private static String bar(Bar bar, int y) {
        double length = Math.max(-60, Math.min(3.1, Math.log10(bar.times())) * DECADE);
        double from = LEFT + Math.min(0, length);
        String rectangle = String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>%n",
                length < 0 ? "slower" : "bar",
                from,
                y + 4,
                Math.max(1, Math.abs(length)),
                ROW - 9);
        String times = String.format(Locale.ROOT, bar.times() < 10 ? "%.1f ×" : "%.0f ×", bar.times());
        return rectangle
                + label(LEFT - 12 + (int) Math.min(0, length), y + ROW / 2 + 4, "end", bar.label())
                + label(LEFT + 8 + (int) Math.max(0, length), y + ROW / 2 + 4, "", times + "  " + bar.peer());
    }

    private static String label(int x, int y, String type, String text) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(type, x, y, text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
