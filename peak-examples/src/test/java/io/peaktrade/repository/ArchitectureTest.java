package io.peaktrade.repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Rules for all classes; {@link RoomsTest} has those for packages. */
class ArchitectureTest {
    @Test
    void onlyModulesAndInterceptionKnowGuice() {
        DescribedPredicate<JavaClass> wiring = simpleNameEndingWith("Module")
                .or(simpleNameEndingWith("Interception"))
                .or(simpleNameEndingWith("Interceptor"));
        noClasses()
                .that(DescribedPredicate.not(wiring))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "org.aopalliance..")
                .check(Code.LIBRARIES);
    }

    @Test
    void onlyTheCoreReadsAClock() {
        noClasses()
                .that(DescribedPredicate.not(simpleNameStartingWith("SystemTime")))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(Code.LIBRARIES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(Code.LIBRARIES);
    }

    @Test
    void noNameSaysNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Abstract\\w*)")
                .check(Code.ALL);
    }
}
