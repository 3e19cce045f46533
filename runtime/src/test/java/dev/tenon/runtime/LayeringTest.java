package dev.tenon.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: the table of packages in docs/architecture.md. */
final class LayeringTest {

    private static final String RUNTIME = "dev.tenon.runtime.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.tenon.runtime");
    private static final JavaClasses SAMPLE =
            new ClassFileImporter().importPackages("dev.tenon.runtime.sample");

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .that()
                        .resideInAPackage(RUNTIME + "api")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                RUNTIME + "api",
                                "java..",
                                "org.jooq..",
                                "io.micronaut.http..",
                                "org.jspecify.."),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                RUNTIME + "codec", RUNTIME + "session", RUNTIME + "query")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.micronaut..", "io.netty..", RUNTIME + "internal.."),
                noClasses()
                        .that()
                        .resideInAnyPackage(RUNTIME + "codec", RUNTIME + "query")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(RUNTIME + "session"),
                noClasses()
                        .that()
                        .resideInAPackage(RUNTIME + "problem")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.micronaut..",
                                "io.netty..",
                                RUNTIME + "session",
                                RUNTIME + "codec",
                                RUNTIME + "internal.."),
                noClasses()
                        .that()
                        .resideInAPackage(RUNTIME + "security")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.micronaut.http..",
                                "io.netty..",
                                RUNTIME + "session",
                                RUNTIME + "query",
                                RUNTIME + "internal.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(RUNTIME + "security")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.nimbusds.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(RUNTIME + "internal..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.netty.."),
                classes()
                        .that()
                        .resideInAPackage(RUNTIME + "metrics")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                RUNTIME + "metrics", "java..", "io.micrometer..", "org.jspecify.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(RUNTIME + "metrics")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.micrometer..", "io.prometheus.."),
                noClasses()
                        .that()
                        .resideInAPackage(RUNTIME + "internal..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql.rowset..", "org.postgresql..", "com.zaxxer.."),
                // What makes jOOQ load as a whole; decision 024.
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(RUNTIME + "api.Relation")
                        .and()
                        .doNotHaveFullyQualifiedName(RUNTIME + "api.ListConverter")
                        .and()
                        .doNotHaveFullyQualifiedName(RUNTIME + "api.LabelListConverter")
                        .and()
                        .doNotHaveFullyQualifiedName(RUNTIME + "query.RenderedQuery")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.jooq.impl.."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    /**
     * What generated code may use, so that it compiles without the plugin and survives releases.
     */
    @Test
    void generatedCodeKnowsTheSeamOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RUNTIME + "sample..",
                        RUNTIME + "api",
                        "java..",
                        "org.jooq..",
                        "io.micronaut..",
                        "jakarta.inject..",
                        "org.jspecify..")
                .check(SAMPLE);
    }

    @Test
    void aBrokenRuleIsNoticed() {
        ArchRule wrong =
                noClasses()
                        .that()
                        .resideInAPackage(RUNTIME + "session")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(RUNTIME + "api");
        assertThatThrownBy(() -> wrong.check(CLASSES)).isInstanceOf(AssertionError.class);
    }
}
