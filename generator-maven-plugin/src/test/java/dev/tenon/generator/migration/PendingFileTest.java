package dev.tenon.generator.migration;

import static dev.tenon.generator.migration.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten edits in one afternoon leave one file, but history is never touched. */
final class PendingFileTest {

    @TempDir private Path root;
    private TestProject project;

    @BeforeEach
    void open() {
        project = new TestProject(root);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static TableBuilder pet() {
        return table("pet").id().required("name", "text");
    }

    @Test
    void isRewrittenInPlace() {
        project.evolve(pet());
        assertThat(project.write(pet().column("a", "text"))).isEqualTo("V2__pet_add_a.sql");
        assertThat(project.write(pet().column("a", "text"))).isEqualTo("V2__pet_add_a.sql");
        assertThat(project.write(pet().column("a", "text").column("b", "text")))
                .isEqualTo("V2__pet_add_a_b.sql");
        // Nobody has the column yet, so it may go again without a word.
        assertThat(project.write(pet().column("b", "text"))).isEqualTo("V2__pet_add_b.sql");
        assertThat(project.files()).containsExactly("V1__create_pet.sql", "V2__pet_add_b.sql");
        assertThat(project.write(pet())).isEmpty();
        assertThat(project.files()).containsExactly("V1__create_pet.sql");
    }

    @Test
    void isTheSameEachTime() {
        project.evolve(pet());
        project.write(pet().column("a", "text"));
        String first = project.text("V2__pet_add_a.sql");
        try (var planned = project.plan(pet().column("a", "text"))) {
            assertThat(planned.obsolete()).isEmpty();
            assertThat(planned.file())
                    .contains(new MigrationFile("migrations/V2__pet_add_a.sql", first));
        }
    }

    @Test
    void staysWhenSomebodyEditedIt() {
        project.evolve(pet());
        project.write(pet().column("a", "text"));
        project.hand(
                "V2__pet_add_a.sql",
                project.text("V2__pet_add_a.sql") + "update app.pet set a = 'x';\n");
        assertThat(project.write(pet().column("a", "text").column("b", "text")))
                .isEqualTo("V3__pet_add_b.sql");
        // What it brought is Tenon's all the same.
        assertThat(project.refused(pet()))
                .extracting(problem -> problem.what())
                .containsExactly("column \"app.pet.a\" is no longer declared");
    }

    @Test
    void staysWhenGitKnowsItOrADatabaseHasIt() {
        project.write(pet());
        project.commit();
        assertThat(project.write(pet().column("a", "text"))).isEqualTo("V2__pet_add_a.sql");
        new Migrator(project.project()).migrate(project.live().address());
        assertThat(project.write(pet().column("a", "text").column("b", "text")))
                .isEqualTo("V3__pet_add_b.sql");
    }

    @Test
    void staysWhenTheLiveDatabaseHasIt() {
        project.write(pet());
        project.migrate();
        var live =
                new MigrationProject(
                        root,
                        root.resolve("migrations"),
                        "openapi.yaml",
                        Optional.of(project.live().address()));
        assertThat(MigrationFolder.read(live).pending()).isEmpty();
        assertThat(MigrationFolder.read(project.project()).pending()).isPresent();
    }

    @Test
    void ofOthersIsNeverTouched() {
        project.write(pet());
        project.hand("V2__mine.sql", "create view app.v as select * from app.pet;");
        assertThat(project.write(pet().column("a", "text"))).isEqualTo("V3__pet_add_a.sql");
        assertThat(project.files())
                .containsExactly("V1__create_pet.sql", "V2__mine.sql", "V3__pet_add_a.sql");
    }

    @Test
    void hasALineEndOfEitherSystem() {
        project.write(pet());
        String text = project.text("V1__create_pet.sql");
        assertThat(Header.untouched(text)).isTrue();
        assertThat(Header.untouched(text.replace("\n", "\r\n"))).isTrue();
        assertThat(Header.untouched(text.replace("name", "nom"))).isFalse();
        assertThat(Header.untouched(text.replaceFirst("review", "read"))).isFalse();
        assertThat(Header.ours(text.replace("name", "nom"))).isTrue();
        assertThat(Header.ours("create table x ();")).isFalse();
    }
}
