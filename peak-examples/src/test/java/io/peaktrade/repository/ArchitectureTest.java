package io.peaktrade.repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] LIBRARIES = {
        "io.peaktrade.core..",
        "io.peaktrade.resilience..",
        "io.peaktrade.trading..",
        "io.peaktrade.data..",
        "io.peaktrade.exporter..",
        "io.peaktrade.testing.."
    };
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.peaktrade");

    @Test
    void everyLibraryIsThere() {
        for (String library : LIBRARIES) {
            assertThat(CODE.that(resideInAPackage(library))).as(library).hasSizeGreaterThan(3);
        }
    }

    @Test
    void onlyModulesAndInterceptionKnowGuice() {
        DescribedPredicate<JavaClass> wiring = simpleNameEndingWith("Module")
                .or(simpleNameEndingWith("Interception"))
                .or(simpleNameEndingWith("Interceptor"));
        noClasses()
                .that(resideInAPackage("io.peaktrade..").and(DescribedPredicate.not(wiring)))
                .and()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "org.aopalliance..")
                .check(CODE);
    }

    @Test
    void domainModulesKnowNeitherEachOtherNorTheExporter() {
        String[] domains = {"io.peaktrade.resilience..", "io.peaktrade.trading..", "io.peaktrade.data.."};
        for (String domain : domains) {
            noClasses()
                    .that()
                    .resideInAPackage(domain)
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.peaktrade..")
                            .and(DescribedPredicate.not(resideInAPackage(domain)))
                            .and(DescribedPredicate.not(resideInAPackage("io.peaktrade.core.."))))
                    .check(CODE);
        }
    }

    @Test
    void onlyTheCoreReadsAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .and(DescribedPredicate.not(simpleNameStartingWith("SystemTime")))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(LIBRARIES)
                .and()
                .areStatic()
                .should()
                .beFinal()
                .check(CODE);
    }

    @Test
    void noNameSaysNothing() {
        classes()
                .that()
                .resideInAPackage("io.peaktrade..")
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Abstract\\w*)")
                .check(CODE);
    }
}
