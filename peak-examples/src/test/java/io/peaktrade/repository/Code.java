package io.peaktrade.repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The compiled classes of all modules, without tests. */
public final class Code {
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/fast/test/"))
            .importPackages("io.peaktrade");

    public static final JavaClasses LIBRARIES =
            ALL.that(DescribedPredicate.not(resideInAPackage("io.peaktrade.examples..")));

    private Code() {}
}
