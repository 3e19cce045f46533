package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package knows what the architecture lets it know, and nothing more. */
class LayeringTest {

    private static final String ROOT = "dev.tenon.generator";

    /** Package → the packages it may know; those not named here do not exist. */
    private static final Map<String, Set<String>> KNOWS =
            Map.ofEntries(
                    Map.entry("problem", Set.of()),
                    Map.entry("source", Set.of("problem")),
                    Map.entry("spec", Set.of("source", "problem")),
                    Map.entry("database", Set.of("problem")),
                    Map.entry("catalog", Set.of("database", "problem")),
                    Map.entry("migration", Set.of("database", "catalog", "problem")),
                    Map.entry("model", Set.of("spec", "source", "problem")),
                    Map.entry(
                            "table",
                            Set.of("spec", "source", "model", "migration", "catalog", "problem")),
                    Map.entry(
                            "resolve",
                            Set.of(
                                    "spec", "source", "table", "catalog", "model", "check",
                                    "problem")),
                    Map.entry("rights", Set.of("model", "catalog")),
                    Map.entry(
                            "check",
                            Set.of(
                                    "spec",
                                    "table",
                                    "catalog",
                                    "migration",
                                    "model",
                                    "rights",
                                    "problem")),
                    Map.entry("jooq", Set.of("output")),
                    Map.entry(
                            "plan",
                            Set.of("model", "spec", "source", "catalog", "jooq", "problem")),
                    Map.entry("emit", Set.of("plan", "output")),
                    Map.entry("openapi", Set.of("model", "spec", "source", "problem")),
                    Map.entry("output", Set.of("problem")),
                    Map.entry(
                            "training",
                            Set.of(
                                    "model",
                                    "spec",
                                    "source",
                                    "rights",
                                    "catalog",
                                    "migration",
                                    "database")),
                    Map.entry("mojo", Set.of("")));

    /** Library → the only packages that may know it. */
    private static final Map<String, Set<String>> LIBRARIES =
            Map.of(
                    "org.apache.maven", Set.of("mojo"),
                    "org.snakeyaml", Set.of("source"),
                    "io.swagger", Set.of("spec"),
                    "com.palantir.javapoet", Set.of("plan", "emit"),
                    "org.pgcodekeeper", Set.of("migration"),
                    "org.flywaydb", Set.of("migration"),
                    "io.zonky", Set.of("database"),
                    "org.jooq", Set.of("jooq", "catalog"));

    /** Packages that turn values into values: no files, no connections. */
    private static final Set<String> PURE =
            Set.of("model", "table", "resolve", "rights", "check", "plan", "emit");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlace() {
        var packages = CLASSES.stream().map(LayeringTest::layer).collect(Collectors.toSet());
        packages.remove("");
        assertThat(packages).isEqualTo(KNOWS.keySet());
    }

    @Test
    void packagesKnowWhatTheyMay() {
        assertThat(
                        breaches(use ->
                                isOurs(use.getTargetClass())
                                        && !mayKnow(use.getOriginClass(), use.getTargetClass())))
                .isEmpty();
    }

    @Test
    void librariesStayWhereTheyAreWanted() {
        assertThat(breaches(LayeringTest::isStrayLibrary)).isEmpty();
    }

    @Test
    void decisionsAreMadeWithoutFilesAndConnections() {
        assertThat(
                        breaches(use ->
                                PURE.contains(layer(use.getOriginClass()))
                                        && isInputOrOutput(use.getTargetClass())))
                .isEmpty();
    }

    private static boolean mayKnow(JavaClass origin, JavaClass target) {
        var from = layer(origin);
        var to = layer(target);
        return from.equals(to)
                || (from.isEmpty() ? !to.equals("mojo") : KNOWS.get(from).contains(to));
    }

    private static boolean isStrayLibrary(Dependency use) {
        var target = use.getTargetClass().getName();
        return LIBRARIES.entrySet().stream()
                .anyMatch(library ->
                        target.startsWith(library.getKey() + ".")
                                && !library.getValue().contains(layer(use.getOriginClass())));
    }

    private static boolean isInputOrOutput(JavaClass type) {
        return Stream.of("java.io.File", "java.nio.file.", "java.net.", "java.sql.Connection")
                .anyMatch(type.getName()::startsWith);
    }

    /** The first package below ours, empty for our own. */
    private static String layer(JavaClass type) {
        var rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static List<String> breaches(Predicate<Dependency> breach) {
        var found = new TreeSet<String>();
        for (var type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(breach)
                    .map(use -> type.getName() + " knows " + use.getTargetClass().getName())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }
}
