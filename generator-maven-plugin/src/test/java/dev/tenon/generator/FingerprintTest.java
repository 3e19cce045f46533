package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.spec.SpecClosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can change the output changes the fingerprint, and nothing else does. */
class FingerprintTest {

    @TempDir private Path root;
    private Project project;

    @BeforeEach
    void completeRun() throws IOException {
        write("openapi.yaml", "openapi: 3.1.0");
        write("parts/pet.yaml", "type: object");
        write("migrations/V1__pet.sql", "create table pet ();");
        project =
                new Project(
                        root,
                        root.resolve("target"),
                        root.resolve("openapi.yaml"),
                        "org.example",
                        root.resolve("migrations"),
                        Optional.empty(),
                        Optional.empty(),
                        "tenon 1",
                        false);
        new Fingerprint(project).store(closure(), MigrationHashes.read(project));
    }

    @Test
    void matchesWhatItWasMadeOf() throws IOException {
        assertThat(new Fingerprint(project).matches()).isTrue();
        write("unrelated.txt", "new");
        write("openapi.yaml", "openapi: 3.1.0"); // a new time of change, the same bytes
        assertThat(new Fingerprint(project).matches()).isTrue();
    }

    @Test
    void seesEveryFileOfTheSpec() throws IOException {
        write("parts/pet.yaml", "type: string");
        assertThat(new Fingerprint(project).matches()).isFalse();
        write("parts/pet.yaml", "type: object");
        assertThat(new Fingerprint(project).matches()).isTrue();
        Files.delete(root.resolve("parts/pet.yaml"));
        assertThat(new Fingerprint(project).matches()).isFalse();
    }

    @Test
    void seesEveryMigration() throws IOException {
        write("migrations/V1__pet.sql", "create table pets ();");
        assertThat(new Fingerprint(project).matches()).isFalse();
        write("migrations/V1__pet.sql", "create table pet ();");
        write("migrations/more/R__view.sql", "create view v as select 1;");
        assertThat(new Fingerprint(project).matches()).isFalse();
        Files.delete(root.resolve("migrations/more/R__view.sql"));
        assertThat(new Fingerprint(project).matches()).isTrue();
        Files.delete(root.resolve("migrations/V1__pet.sql"));
        assertThat(new Fingerprint(project).matches()).isFalse();
    }

    @Test
    void seesSettingsAndPlugin() throws IOException {
        var live = Project.database("jdbc:postgresql://db/pets", "me", "secret");
        List<UnaryOperator<Project>> changes =
                List.of(
                        p -> with(p, "org.other", p.live(), p.plugin()),
                        p -> with(p, p.packageName(), live, p.plugin()),
                        p -> with(p, p.packageName(), p.live(), "tenon 2"));
        for (var change : changes) {
            assertThat(new Fingerprint(change.apply(project)).matches()).isFalse();
        }
    }

    @Test
    void holdsNoSecret() throws IOException {
        var live = Project.database("jdbc:postgresql://db/pets?password=secret", "me", "secret");
        var secretive = with(project, "org.example", live, "tenon 1");
        new Fingerprint(secretive).store(closure(), MigrationHashes.read(project));
        assertThat(root.resolve("target/tenon/fingerprint.txt"))
                .content()
                .doesNotContain("secret")
                .doesNotContain(root.toString());
    }

    @Test
    void isGoneWhenForgottenOrDamaged() throws IOException {
        new Fingerprint(project).forget();
        assertThat(new Fingerprint(project).matches()).isFalse();
        write("target/tenon/fingerprint.txt", "");
        assertThat(new Fingerprint(project).matches()).isFalse();
    }

    private static Project with(
            Project project,
            String packageName,
            Optional<dev.tenon.generator.database.DatabaseAddress> live,
            String plugin) {
        return new Project(
                project.root(),
                project.target(),
                project.spec(),
                packageName,
                project.migrations(),
                live,
                project.server(),
                plugin,
                project.failOnWarning());
    }

    private SpecClosure closure() {
        return SpecClosure.of(root, List.of("openapi.yaml", "parts/pet.yaml"));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
