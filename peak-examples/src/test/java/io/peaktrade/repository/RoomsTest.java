package io.peaktrade.repository;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the libraries and which of them may know which; docs/architecture.md has the picture. */
class RoomsTest {
    private static final int MOST_PUBLIC_TYPES = 12;
    private static final int MOST_PUBLIC_TYPES_OF_THE_CORE = 20;

    /** A package, and after the arrow those that it may import; {@code ..} stands for all below a package. */
    private static final String ROOMS = """
            core                        <- core.time
            core.time                   <-
            core.health                 <-
            core.performance            <- core core.time
            core.runtime                <- core core.time
            core.guice                  <- core..
            testing                     <- core
            resilience.call             <- core core.time
            resilience.breaker          <- core core.time resilience.call
            resilience.retry            <- core core.time resilience.call
            resilience.limit            <- core core.time resilience.call
            resilience.timeout          <- core core.time resilience.call
            resilience.health           <- core core.time resilience.call core.health
            resilience                  <- core.. resilience..
            trading.money               <- core
            trading.state               <- core
            trading.order               <- core core.time trading.money
            trading.portfolio           <- core core.time trading.money trading.state trading.order
            trading.risk                <- core core.time trading.money trading.state trading.order trading.portfolio
            trading.supervision         <- core core.time trading.state
            trading.backtest            <- core core.time
            trading                     <- core.. trading..
            data                        <- core.. data..
            exporter.exposition.text    <- core
            exporter.exposition.poll    <- core core.time
            exporter.exposition         <- core core.time exporter.exposition.text exporter.exposition.poll
            exporter.exposition.bridge  <- core core.time exporter.exposition exporter.exposition.text exporter.exposition.poll
            exporter.http               <- core.health core.time exporter.exposition..
            exporter                    <- core.. exporter..
            """;

    record Room(String name, List<String> known) {
        static Room of(String line) {
            String[] sides = line.split("<-", -1);
            return new Room(
                    "io.peaktrade." + sides[0].strip(),
                    Arrays.stream(sides[1].strip().split("\\s+"))
                            .filter(known -> !known.isEmpty())
                            .map(known -> "io.peaktrade." + known)
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Room> rooms() {
        return ROOMS.lines().map(Room::of);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void knowsTheRoomsOnItsArrowsAndNoOthers(Room room) {
        String[] known =
                Stream.concat(Stream.of(room.name()), room.known().stream()).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(room.name())
                .should()
                .dependOnClassesThat(resideInAPackage("io.peaktrade..").and(not(resideInAnyPackage(known))))
                .check(Code.LIBRARIES);
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(rooms().map(Room::name))
                .containsExactlyInAnyOrderElementsOf(publicTypes().keySet());
    }

    /** A row of the map begins with a package, and its last column is what that imports. */
    @Test
    void areOnTheMapWithTheSameArrows() throws IOException {
        Map<String, List<String>> map = Files.readString(Repository.file("docs/architecture.md"))
                .lines()
                .filter(line -> line.matches("\\| `[a-z.]+` \\|.*"))
                .map(line -> line.split("\\|"))
                .collect(toMap(columns -> quoted(columns[1]).get(0), columns -> quoted(columns[3])));
        assertThat(map)
                .containsExactlyInAnyOrderEntriesOf(rooms().collect(toMap(
                        room -> bare(room.name()),
                        room -> room.known().stream().map(RoomsTest::bare).toList())));
    }

    private static List<String> quoted(String column) {
        return Pattern.compile("`([^`]+)`")
                .matcher(column)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String bare(String name) {
        return name.substring("io.peaktrade.".length());
    }

    @Test
    void noPackagesNeedEachOther() {
        slices().matching("io.peaktrade.(**)").should().beFreeOfCycles().check(Code.LIBRARIES);
    }

    @Test
    void theExpositionKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("io.peaktrade.exporter.exposition..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..", "io.prometheus.client.exporter..")
                .check(Code.LIBRARIES);
    }

    @Test
    void everyPackageShowsFewTypes() {
        assertThat(publicTypes())
                .allSatisfy((room, types) -> assertThat(types)
                        .as(room)
                        .hasSizeLessThanOrEqualTo(
                                room.equals("io.peaktrade.core") ? MOST_PUBLIC_TYPES_OF_THE_CORE : MOST_PUBLIC_TYPES));
    }

    /** By package; one that shows nothing is there too. */
    private static Map<String, List<String>> publicTypes() {
        Map<String, List<String>> types = new TreeMap<>();
        Code.LIBRARIES.stream()
                .collect(groupingBy(JavaClass::getPackageName))
                .forEach((room, classes) -> types.put(
                        room,
                        classes.stream()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(JavaClass::getSimpleName)
                                .toList()));
        return types;
    }
}
