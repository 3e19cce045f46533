package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The petstore's spec, broken in one way after the other: every breakage is one problem at the
 * token at fault, no database starts, and no file is written.
 */
final class TenBrokenSpecsTest {

    private static final String SPEC = "src/main/openapi/openapi.yaml";
    private static final Path PETSTORE = Path.of("../petstore").resolve(SPEC);

    private static final String TAG_ID =
            "        id: {type: string, format: uuid, readOnly: true, x-tenon: {default:"
                    + " gen_random_uuid()}}\n";

    /** What is written instead of what, the token the problem points at, and what it says. */
    private enum Breakage {
        TYPO_IN_A_TABLE("{table: owner}", "{table: ownr}", "ownr", "MAP-403", "\"owner\"?"),
        WRONG_TYPE("day: {type: string", "day: {type: sting", "sting", "SPEC-208", "\"string\"?"),
        MISSING_KEY(TAG_ID, "", "tagId, in: path", "MAP-407", "add a field \"id\""),
        DUPLICATE_YAML_KEY(
                "        city:",
                "        email: {type: string}\n        city:",
                "email: {type: string}",
                "SRC-102",
                "remove or rename"),
        BAD_REF(
                "'#/components/schemas/PetStatus'",
                "'#/components/schemas/PetState'",
                "'#/components/schemas/PetState'",
                "SPEC-209",
                "\"PetStatus\"?"),
        UNKNOWN_TENON_KEY(
                "{table: owner}, index:",
                "{table: owner}, indx:",
                "indx",
                "SPEC-204",
                "\"index\"?"),
        CLASH(
                "        weight:",
                "        pet_id: {type: integer}\n        weight:",
                "pet_id",
                "NAME-511",
                "rename one"),
        LIST_WITHOUT_LIMIT(
                "{sort: [name], page: {default: 20, max: 100}}",
                "{sort: [name]}",
                "get:\n      operationId: listOwners",
                "MAP-413",
                "x-tenon: {page: {max: 100}}"),
        CYCLIC_ALIAS(
                "    Owner:\n",
                "    Owner: &owner\n      allOf: [*owner]\n",
                "*owner",
                "SRC-103",
                "write the value out"),
        NOT_YAML_AT_ALL("openapi: 3.1.0", "%PDF-1.7", ".7", "SRC-101", "correct the line");

        private final String whole;
        private final String broken;
        private final String token;
        private final String code;
        private final String fix;

        Breakage(String whole, String broken, String token, String code, String fix) {
            this.whole = whole;
            this.broken = broken;
            this.token = token;
            this.code = code;
            this.fix = fix;
        }

        String apply(String spec) {
            int at = spec.indexOf(whole);
            assertThat(at).as("petstore has %s", whole).isNotNegative();
            return spec.substring(0, at) + broken + spec.substring(at + whole.length());
        }

        /** Such as {@code openapi.yaml:3:7: error SRC-101: }. */
        String firstWords(String spec) {
            int at = spec.indexOf(token);
            var before = spec.substring(0, at);
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            int column = at - before.lastIndexOf('\n');
            return SPEC + ":" + line + ":" + column + ": error " + code + ": ";
        }
    }

    @TempDir private Path root;

    @ParameterizedTest
    @EnumSource(Breakage.class)
    void isOneProblemAtItsPlace(Breakage breakage) throws IOException {
        var spec = breakage.apply(Files.readString(PETSTORE));
        Files.createDirectories(root.resolve(SPEC).getParent());
        Files.writeString(root.resolve(SPEC), spec);
        var generator = new Generator(project(), new Unheard());

        var refused = catchThrowableOfType(GenerationException.class, generator::generate);

        assertThat(refused.report()).startsWith(breakage.firstWords(spec));
        assertThat(refused.report().lines().filter(line -> line.startsWith("src/"))).hasSize(1);
        assertThat(refused.report().lines().filter(line -> line.startsWith("  fix ")))
                .singleElement()
                .asString()
                .contains(breakage.fix);
        assertThat(files()).containsExactly(root.resolve(SPEC));
        assertThat(root.resolve(SPEC)).hasContent(spec);
    }

    private Project project() {
        return new Project(
                root,
                root.resolve("target"),
                root.resolve(SPEC),
                "org.example.petstore",
                root.resolve("src/main/resources/db/migration"),
                Optional.empty(),
                Optional.empty(), // the embedded server, which would leave its data
                "test",
                false);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
