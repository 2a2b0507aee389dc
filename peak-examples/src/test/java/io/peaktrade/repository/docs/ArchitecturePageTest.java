package io.peaktrade.repository.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.peaktrade.repository.Code;
import io.peaktrade.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md names is there, and no package is missing from it. */
class ArchitecturePageTest {
    private static final String PAGE = Docs.read(Repository.file("docs/architecture.md"));
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("@?([A-Z]\\w+)");
    private static final Pattern METHOD = Pattern.compile("([A-Z]\\w+)\\.([a-z]\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("\\.?[a-z]+(\\.[a-z]+)*");

    @Test
    void namesTypesThatExist() {
        Set<String> types = Stream.concat(
                        Code.ALL.stream().map(JavaClass::getSimpleName),
                        Repository.sources()
                                .map(file -> file.getFileName().toString().replace(".java", "")))
                .collect(toSet());
        List<String> named = named(TYPE).map(type -> type.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(named).filteredOn(name -> !types.contains(name)).isEmpty();
    }

    @Test
    void namesMethodsThatExist() {
        Set<String> methods = Code.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .map(ArchitecturePageTest::name)
                .collect(toSet());
        List<String> named = named(METHOD).map(MatchResult::group).toList();
        assertThat(named).hasSizeGreaterThan(6);
        assertThat(named).filteredOn(name -> !methods.contains(name)).isEmpty();
    }

    @Test
    void namesEveryPackageAndNoOthers() {
        Set<String> packages =
                Code.LIBRARIES.stream().map(JavaClass::getPackageName).collect(toSet());
        List<String> named = new ArrayList<>();
        String last = "io.peaktrade";
        for (String name : named(PACKAGE).map(MatchResult::group).toList()) {
            last = name.startsWith(".") ? last.substring(0, last.lastIndexOf('.')) + name : "io.peaktrade." + name;
            named.add(last);
        }
        assertThat(named)
                .containsAll(packages)
                .filteredOn(name -> !packages.contains(name))
                .isEmpty();
    }

    private static Stream<MatchResult> named(Pattern pattern) {
        return CODE.matcher(PAGE)
                .results()
                .map(code -> pattern.matcher(code.group(1)))
                .filter(found -> found.matches())
                .map(found -> found.toMatchResult());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
