package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Repository;
import io.peaktrade.repository.stack.Dashboards.Dashboard;
import io.peaktrade.repository.stack.Dashboards.Panel;
import io.peaktrade.repository.stack.Dashboards.Query;
import io.peaktrade.repository.stack.Dashboards.Variable;
import io.peaktrade.trading.TradingFamilies;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Grafana's dashboard-linter, and some of ours. */
class DashboardRulesTest {
    private static final String DOCS = "https://github.com/peak-trade/monitoring/blob/main/";
    private static final Set<String> UNITS = Set.of(
            "none",
            "short",
            "percent",
            "percentunit",
            "s",
            "bytes",
            "mbytes",
            "Bps",
            "pps",
            "ops",
            "reqps",
            "currencyUSD");

    private static final Pattern STATUS = Pattern.compile("status=[^,}]+");
    private static final Pattern BY_ENVIRONMENT = Pattern.compile(" by \\(([^)]*, *)?env *[,)]");

    @Test
    void keepsTheContractsTitlesAndPanels() {
        Dashboard overview = Dashboards.all().stream()
                .filter(dashboard -> dashboard.name().equals("peak_trade_overview.json"))
                .findFirst()
                .orElseThrow();
        List<String> six = List.of(
                "Circuit Breaker Status",
                "Request Latency (P95)",
                "Cache Hit Rate",
                "Orders per Second by status",
                "P&L by Strategy",
                "Health Check Status");
        assertThat(overview.json().path("title").asText()).isEqualTo("Peak Trade - Overview");
        assertThat(overview.panels().subList(0, 6)).extracting(Panel::title).isEqualTo(six);
        assertThat(overview.panels().subList(6, 12)).extracting(Panel::title).isEqualTo(six);
        assertThat(overview.json()
                        .path("panels")
                        .valueStream()
                        .map(row -> row.path("repeat").asText()))
                .containsOnlyOnce("instance");
    }

    @Test
    void hasAUidOfItsOwn() {
        assertThat(Dashboards.all())
                .extracting(Dashboard::uid)
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith("peak-trade-"));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#all")
    void isUneditableAndOffersItsDataSourceFirst(Dashboard dashboard) {
        assertThat(dashboard.json().path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.json().has("dashboard")).isFalse();
        Variable first = dashboard.variables().get(0);
        assertThat(first.name()).isEqualTo("datasource");
        assertThat(first.query()).isEqualTo("prometheus");
        assertThat(first.json().at("/current/value").asText()).isEqualTo("peak-prometheus");
        assertThat(dashboard.variables()).extracting(Variable::name).contains("env", "job", "instance");
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#all")
    void drawsPanelsOfItsOwnIdsThatDoNotOverlap(Dashboard dashboard) {
        var ids = new HashSet<Integer>();
        var cells = new HashSet<String>();
        for (Panel panel : dashboard.panels()) {
            assertThat(ids.add(panel.json().path("id").asInt()))
                    .as(panel.toString())
                    .isTrue();
            var at = panel.json().path("gridPos");
            for (int x = at.path("x").asInt();
                    x < at.path("x").asInt() + at.path("w").asInt();
                    x++) {
                assertThat(x).as(panel.toString()).isLessThan(24);
                for (int y = at.path("y").asInt();
                        y < at.path("y").asInt() + at.path("h").asInt();
                        y++) {
                    assertThat(cells.add(x + " " + y)).as(panel.toString()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#panels")
    void saysWhatItShowsInWhichUnit(Panel panel) {
        assertThat(panel.title()).isNotBlank();
        assertThat(panel.json().path("description").asText()).isNotBlank();
        assertThat(panel.defaults().path("unit").asText()).isIn(UNITS);
        assertThat(panel.json().at("/datasource/uid").asText()).isEqualTo("${datasource}");
        assertThat(panel.queries()).isNotEmpty();
        assertThat(panel.json().path("targets").valueStream())
                .allSatisfy(target ->
                        assertThat(target.path("legendFormat").asText()).contains("{{"));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#panels")
    void linksToRunbooksThatExist(Panel panel) {
        panel.json()
                .path("links")
                .valueStream()
                .map(link -> link.path("url").asText())
                .forEach(url -> {
                    assertThat(url).startsWith(DOCS);
                    assertThat(Repository.file(url.substring(DOCS.length()))).matches(Files::isRegularFile);
                });
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#queries")
    void readsOnlyWhatIsChosen(Query query) {
        assertThat(PromQl.selectors(query.expression()))
                .hasSizeGreaterThanOrEqualTo(PromQl.metrics(query.expression()).size())
                .allSatisfy(selector ->
                        assertThat(selector).contains("job=~\"$job\"", "instance=~\"$instance\"", "env=~\"$env\""));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#queries")
    void takesRatesOfCountersOverTheRateInterval(Query query) {
        assertThat(PromQl.ranges(query.expression())).allMatch("$__rate_interval"::equals);
        assertThat(PromQl.selectors(query.expression()))
                .filteredOn(selector -> selector.matches("\\w+_(total|bucket)\\{.*"))
                .allSatisfy(counter -> assertThat(query.expression())
                        .containsPattern("(rate|increase)\\(" + Pattern.quote(counter) + "\\["));
    }

    @ParameterizedTest
    @MethodSource("tradingQueries")
    void neverAddsUpWhatWasTradedInTwoEnvironments(Query query) {
        assertThat(PromQl.aggregations(query.expression())).isNotEmpty().allMatch(BY_ENVIRONMENT.asPredicate());
        if (query.panel().json().path("type").asText().equals("heatmap")) {
            // Its rows are buckets, so each environment has a map of its own.
            assertThat(query.panel().json().path("repeat").asText()).isEqualTo("env");
        } else {
            assertThat(query.legend()).contains("{{env}}");
        }
    }

    @Test
    void dividesRejectsByTheOrdersThatTheAlertDividesBy() {
        String alert = AlertRules.alerts().stream()
                .filter(each -> each.name().equals("OrderRejectRatioHigh"))
                .findFirst()
                .orElseThrow()
                .expression();
        assertThat(Dashboards.queries())
                .filteredOn(query -> query.panel().title().equals("Reject ratio"))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(statuses(query.expression())).isEqualTo(statuses(alert)));
    }

    private static Set<String> statuses(String expression) {
        return STATUS.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#queryVariables")
    void offersAllAndIsReadAgainWhenTheTimeRangeChanges(Variable variable) {
        assertThat(variable.json().path("refresh").asInt()).isEqualTo(2);
        assertThat(variable.json().path("multi").asBoolean()).isTrue();
        assertThat(variable.json().path("includeAll").asBoolean()).isTrue();
        // What has no env, like a target of your own without the label, must be found too.
        assertThat(variable.json().path("allValue").asText())
                .isEqualTo(variable.name().equals("env") ? ".*" : ".+");
        assertThat(variable.json().at("/datasource/uid").asText()).isEqualTo("${datasource}");
        assertThat(variable.query()).matches("label_values\\(.+, " + variable.name() + "\\)");
    }

    static List<Query> tradingQueries() {
        return Dashboards.queries().stream()
                .filter(query -> PromQl.metrics(query.expression()).stream().anyMatch(DashboardRulesTest::isTrading))
                .toList();
    }

    private static boolean isTrading(String metric) {
        return TradingFamilies.ALL.stream().anyMatch(family -> metric.startsWith(family.name()));
    }
}
