package dev.tenon.generator.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Progress;
import dev.tenon.generator.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README on a copy of the petstore: every block is what happens. */
final class ReadmeTourTest {

    private static final String README = "README.md";
    private static final String ALLOWING = "docs/decisions/004-losing-data-is-allowed-by-name.md";
    private static final String SPEC = "src/main/openapi/openapi.yaml";
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String FIRST = "V1__create_pet_and_3_more.sql";
    private static final Path PETSTORE = CodeBlock.ROOT.resolve("petstore");

    @TempDir private Path root;

    @Test
    void addsAFieldAndTakesItOut() throws Exception {
        var spec = Files.readString(PETSTORE.resolve(SPEC));
        Files.createDirectories(root.resolve(MIGRATIONS));
        Files.copy(
                PETSTORE.resolve(MIGRATIONS).resolve(FIRST),
                root.resolve(MIGRATIONS).resolve(FIRST));

        write(spec);
        generator().migrate(); // as the petstore has, before the tour begins

        write(withField(spec, block(README, "yaml", "born")));
        generator().generate();
        var added = block(README, "sql", "V2__pet_add_born");
        assertThat(root.resolve(MIGRATIONS).resolve("V2__pet_add_born.sql")).hasContent(added);
        var controller =
                "target/generated-sources/tenon/org/example/petstore/VisitsController.java";
        assertThat(root.resolve(controller)).content().contains(block(README, "java", "getVisit"));

        generator().migrate();
        write(spec);
        var refused = catchThrowableOfType(GenerationException.class, generator()::generate);
        assertThat(refused.report().strip()).isEqualTo(block(README, "", "DB-304").strip());

        write(withField(spec, renamed()));
        assertThatCode(generator()::check).isInstanceOf(GenerationException.class);
        generator().generate();
        assertThat(newest()).content().contains("rename column born to born_on");

        var schema = "x-tenon: {schema: petstore}\n";
        assertThat(spec).contains(schema);
        var allow = block(ALLOWING, "yaml", "allow") + "  schema: petstore\n";
        write(spec.replace(schema, allow));
        generator().generate();
        assertThat(newest()).content().contains("moved to the passport", "drop column born");
    }

    /** The line in the text of the tour. */
    private static String renamed() throws IOException {
        var text = Files.readString(CodeBlock.ROOT.resolve(README));
        int from = text.indexOf("`bornOn: ") + 1;
        return "        " + text.substring(from, text.indexOf('`', from)) + "\n";
    }

    private static String withField(String spec, String line) {
        int pet = spec.indexOf("\n    Pet:\n");
        int at = spec.indexOf("        createdAt:", pet);
        assertThat(at).isPositive();
        return spec.substring(0, at) + line + spec.substring(at);
    }

    private static String block(String page, String language, String word) throws IOException {
        var found =
                CodeBlock.of(page).stream()
                        .filter(block -> block.language().equals(language))
                        .filter(block -> block.text().contains(word))
                        .toList();
        assertThat(found).as("%s has one block with %s", page, word).hasSize(1);
        return found.getFirst().text();
    }

    private Path newest() throws IOException {
        try (var files = Files.list(root.resolve(MIGRATIONS))) {
            return files.max(Path::compareTo).orElseThrow();
        }
    }

    private void write(String spec) throws IOException {
        Files.createDirectories(root.resolve(SPEC).getParent());
        Files.writeString(root.resolve(SPEC), spec);
    }

    private Generator generator() {
        var project =
                new Project(
                        root,
                        root.resolve("target"),
                        root.resolve(SPEC),
                        "org.example.petstore",
                        root.resolve(MIGRATIONS),
                        Optional.empty(),
                        Optional.empty(),
                        "test",
                        false);
        return new Generator(project, new Unheard());
    }

    /** Nobody listens. */
    private record Unheard() implements Progress {
        @Override
        public void info(String line) {}

        @Override
        public void debug(String line) {}

        @Override
        public void warn(String text) {}
    }
}
