package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.database.DevDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a real PostgreSQL: what is written, what is not, and when a database is needed. */
class GeneratorTest {

    private static final String MIGRATION = "src/main/resources/db/migration/V1__create_pet.sql";
    private static final String RECORD = "target/generated-sources/tenon/org/example/Pet.java";
    private static final String SPEC =
            """
            openapi: 3.1.0
            info: {title: Pets, version: 1.0.0}
            x-tenon: {schema: pets}
            paths:
              /pets:
                get:
                  summary: List pets
                  x-tenon: {sort: [name], page: {default: 20, max: 100}}
                  responses:
                    '200':
                      description: Pets
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
              /pets/{id}:
                delete:
                  tags: [removal]
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
                  responses: {'204': {description: Gone}}
            components:
              schemas:
                Pet:
                  type: object
                  x-tenon: {table: pet}
                  required: [name]
                  properties:
                    id: {type: integer, format: int64, readOnly: true}
                    name: {type: string, maxLength: 100}
                    kind: {type: string, enum: [dog, cat, 'İguana']}
            """;

    @TempDir private static Path data;
    private static DevDatabase database;

    @TempDir private Path root;

    @BeforeAll
    static void startDatabase() {
        database = DevDatabase.start(data, 0);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void writesNothingAndAsksNoDatabaseWhenNothingChanged() throws Exception {
        var first = generate(SPEC);
        assertThat(first.stages())
                .containsExactly("read", "database", "emit", "write", "migration");
        var before = files(root);

        var second = generate(SPEC);

        assertThat(second.stages()).containsExactly("up");
        assertThat(files(root)).isEqualTo(before);
    }

    @Test
    void asksNoDatabaseWhenOnlyTheDocumentationChanged() throws Exception {
        generate(SPEC);
        var run = generate(SPEC.replace("List pets", "All of them"));
        assertThat(run.stages()).containsExactly("read", "emit", "write");
        assertThat(generate(SPEC.replace("List pets", "All of them")).stages())
                .containsExactly("up");
    }

    @Test
    void removesTheCodeOfOperationsThatAreGone() throws Exception {
        generate(SPEC);
        var controller = RECORD.replace("Pet.java", "RemovalController.java");
        assertThat(root.resolve(controller)).exists();

        int from = SPEC.indexOf("  /pets/{id}:");
        generate(SPEC.substring(0, from) + SPEC.substring(SPEC.indexOf("components:")));

        assertThat(root.resolve(controller)).doesNotExist();
        assertThat(root.resolve(RECORD)).exists();
    }

    @Test
    void rewritesItsMigrationAsLongAsNobodyHasIt() throws Exception {
        generate(SPEC);
        var run = generate(SPEC.replace("maxLength: 100", "maxLength: 200"));
        assertThat(run.stages()).contains("database", "migration");
        assertThat(root.resolve(MIGRATION)).content().contains("varchar(200)");
        assertThat(generate(SPEC.replace("maxLength: 100", "maxLength: 200")).stages())
                .containsExactly("up");
    }

    @Test
    void bringsBackAFileThatWasLostWithoutADatabase() throws Exception {
        generate(SPEC);
        Files.delete(root.resolve(RECORD));
        assertThat(generate(SPEC).stages()).containsExactly("read", "emit", "write");
        assertThat(root.resolve(RECORD)).exists();
    }

    @Test
    void leavesEveryFileAsItWasWhenTheSpecIsBroken() throws Exception {
        var broken = SPEC.replace("{table: pet}", "{tabel: pet}");
        assertThatThrownBy(() -> generate(broken))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("src/main/openapi/openapi.yaml:22:17: error SPEC-204");
        assertThat(files(root)).containsOnlyKeys("src/main/openapi/openapi.yaml");

        generate(SPEC);
        var before = files(root);
        assertThatThrownBy(() -> generate(broken)).isInstanceOf(GenerationException.class);
        Files.writeString(root.resolve("src/main/openapi/openapi.yaml"), SPEC);
        assertThat(files(root)).isEqualTo(before);
        assertThat(generate(SPEC).stages()).containsExactly("up");
    }

    @Test
    void asksSwaggerParserAboutWhatItDoesNotReadItself() throws Exception {
        var broken = SPEC.replace("version: 1.0.0}", "version: 1.0.0, license: {url: terms}}");
        assertThatThrownBy(() -> generate(broken))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "openapi.yaml:2:37: error SPEC-222: \"info.license.name\" is missing");
        assertThat(files(root)).containsOnlyKeys("src/main/openapi/openapi.yaml");
    }

    @Test
    void writesTheSameBytesInEveryLocaleAndTimeZone(@TempDir Path other) throws Exception {
        generate(SPEC);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            generate(other, SPEC);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(contents(other)).isEqualTo(contents(root));
    }

    @Test
    void checkWritesNothingAndWantsTheMigration() throws Exception {
        write(root, SPEC);
        assertThatThrownBy(() -> generator(root, new Lines()).check())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(MIGRATION + ":1:1: error OUT-602");
        assertThat(files(root)).containsOnlyKeys("src/main/openapi/openapi.yaml");
    }

    @Test
    void diffWritesTheMigrationOnlyAndCheckIsContent() throws Exception {
        write(root, SPEC);
        generator(root, new Lines()).diff();
        assertThat(files(root)).containsOnlyKeys("src/main/openapi/openapi.yaml", MIGRATION);
        var lines = new Lines();
        generator(root, lines).check();
        assertThat(lines.stages()).containsExactly("read", "database", "migration");
    }

    private static final String WITH_ROLES =
            SPEC.replace(
                            "x-tenon: {schema: pets}",
                            """
                            x-tenon: {schema: pets, auth: {roles: [pets_user], anonymous: pets_visitor}}
                            security: [{token: []}]
                            """
                                    .strip())
                    .replace(
                            "components:",
                            """
                            components:
                              securitySchemes: {token: {type: http, scheme: bearer}}
                            """
                                    .strip())
                    .replace("{table: pet}", "{table: pet, grants: {pets_user: [select, delete]}}");

    @Test
    void writesThePageOfRolesOnce() throws Exception {
        var page = root.resolve("src/main/openapi/roles.md");
        generate(WITH_ROLES);
        assertThat(page)
                .content()
                .contains("| listPets | pets_user | select | pets.pet | id, name, kind |\n")
                .contains("| pets.pet | pets_user | delete | all | all |\n")
                .doesNotContain("pets_visitor");
        var before = files(root);
        assertThat(generate(WITH_ROLES).stages()).containsExactly("up");
        assertThat(files(root)).isEqualTo(before);

        Files.delete(page);
        generate(WITH_ROLES);
        assertThat(page).exists();
        generate(WITH_ROLES.replace("[select, delete]", "[select, delete, insert]"));
        assertThat(page).content().contains("| pets.pet | pets_user | insert | all | all |\n");
        generate(SPEC);
        assertThat(page).doesNotExist();
    }

    @Test
    void refusesAPageOfRolesThatIsStaleOrNotOurs() throws Exception {
        var page = root.resolve("src/main/openapi/roles.md");
        generate(WITH_ROLES);
        Files.writeString(page, Files.readString(page) + "more\n");
        assertThatThrownBy(() -> generator(root, new Lines()).check())
                .hasMessageContaining("OUT-605");
        Files.writeString(page, "# Roles in our team\n");
        assertThatThrownBy(() -> generate(WITH_ROLES)).hasMessageContaining("OUT-601");
        assertThat(page).hasContent("# Roles in our team\n");
    }

    @Test
    void refusesAnOperationThatARoleHasNoRightFor() {
        assertThatThrownBy(() -> generate(WITH_ROLES.replace("[select, delete]", "[select]")))
                .hasMessageContaining("MAP-441");
        assertThat(root.resolve(MIGRATION)).doesNotExist();
    }

    private Lines generate(String spec) throws Exception {
        return generate(root, spec);
    }

    private static Lines generate(Path root, String spec) throws Exception {
        write(root, spec);
        var lines = new Lines();
        generator(root, lines).generate();
        return lines;
    }

    private static void write(Path root, String spec) throws IOException {
        var file = root.resolve("src/main/openapi/openapi.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, spec);
    }

    private static Generator generator(Path root, Progress progress) {
        return new Generator(
                new Project(
                        root,
                        root.resolve("target"),
                        root.resolve("src/main/openapi/openapi.yaml"),
                        "org.example",
                        root.resolve("src/main/resources/db/migration"),
                        Optional.empty(),
                        Optional.of(database.address()),
                        "tenon test",
                        false),
                progress);
    }

    /** Path → time of last change, below a folder. */
    private static Map<String, Object> files(Path root) throws IOException {
        var found = new TreeMap<String, Object>();
        for (var file : walk(root)) {
            found.put(name(root, file), Files.getLastModifiedTime(file));
        }
        found.remove("src/main/openapi/openapi.yaml");
        found.put("src/main/openapi/openapi.yaml", "written by the test");
        return found;
    }

    /** Path → text, below a folder; what is only remembered, such as times, is left out. */
    private static Map<String, String> contents(Path root) throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : walk(root)) {
            var name = name(root, file);
            if (!name.endsWith("manifest.txt")) {
                found.put(name, Files.readString(file));
            }
        }
        return found;
    }

    private static List<Path> walk(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The lines of a run. */
    private static final class Lines implements Progress {

        private final List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void debug(String line) {
            // Of no interest.
        }

        @Override
        public void warn(String text) {
            lines.add(text);
        }

        /** First words of the finished stages, in order. */
        List<String> stages() {
            return lines.stream()
                    .filter(line -> line.startsWith("[tenon] ") && !line.contains("still at it"))
                    .map(line -> line.split(" ")[1])
                    .toList();
        }
    }
}
