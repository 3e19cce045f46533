package dev.tenon.generator.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.plan.Planner;
import dev.tenon.generator.plan.Settings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The YAML blocks of the page on the spec language do what the page says. */
final class SpecLanguageTest {

    private static final Path PAGE = Path.of("../docs/spec-language.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- refused: (\\S+) -->\n)?```yaml\n(.*?)```", Pattern.DOTALL);

    private static final String SERVICE =
            """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
              /rows:
                get:
                  operationId: listRows
                  x-tenon: {page: {max: 100}}
                  responses:
                    '200': {description: Rows, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Row'}}}}}
            components:
              schemas:
                Row:
                  type: object
                  x-tenon: {table: row}
                  properties:
                    id: {type: integer, readOnly: true}
                    value: %s
            """;

    @TempDir private Path folder;

    /** A block of the page; {@code refused} is the code of its only problem, or empty. */
    record Block(int number, String refused, String text) {
        @Override
        public String toString() {
            return number + " " + refused + " " + text.lines().findFirst().orElse("");
        }
    }

    static List<Block> blocks() throws IOException {
        var blocks = new ArrayList<Block>();
        var matcher = BLOCK.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            var refused = matcher.group(1) == null ? "" : matcher.group(1);
            blocks.add(new Block(blocks.size() + 1, refused, complete(matcher.group(2))));
        }
        return blocks;
    }

    private static String complete(String text) {
        if (text.startsWith("openapi:")) {
            return text;
        }
        var head = "openapi: 3.1.0\ninfo: {title: Shop, version: 1.0.0}\n";
        return head + (text.startsWith("paths:") ? "" : "paths: {}\n") + text;
    }

    @Test
    void everyBlockIsSeen() throws IOException {
        var fences = Pattern.compile("^```yaml$", Pattern.MULTILINE);
        assertThat(blocks())
                .hasSize((int) fences.matcher(Files.readString(PAGE)).results().count());
        assertThat(blocks()).extracting(Block::refused).contains("", "SPEC-204", "SRC-102");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isReadOrRefusedAsThePageSays(Block block) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), block.text());
        if (block.refused().isEmpty()) {
            assertThatCode(this::read).as(block.text()).doesNotThrowAnyException();
        } else {
            var thrown = catchThrowableOfType(ProblemsException.class, () -> read());
            assertThat(thrown).as(block.text()).isNotNull();
            assertThat(thrown.problems())
                    .extracting(Problem::code)
                    .extracting(code -> code.id())
                    .containsExactly(block.refused());
        }
    }

    private void read() {
        model(folder);
    }

    /** A row of the type table: a schema, its SQL type, its Java type. */
    record TypeRow(String schema, String sql, String java) {}

    static List<TypeRow> types() throws IOException {
        var row = Pattern.compile("^\\| `(\\{.*})` \\| `(.*)` \\| (.*) \\|$", Pattern.MULTILINE);
        return row.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new TypeRow(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    @Test
    void theTableHasEveryScalar() throws IOException {
        assertThat(types()).hasSizeGreaterThan(Scalar.values().length);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaHasTheTypesOfTheTable(TypeRow row) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), SERVICE.formatted(row.schema()));
        var model = model(folder);
        var tables = TableResolver.resolve(model.spec());
        assertThat(tables.tables().getFirst().column("value").orElseThrow().type())
                .isEqualTo(row.sql());
        var plan = Planner.plan(model, new Catalog(List.of()), new Settings("org.example", "s"));
        var java = plan.rows().getFirst().components().getLast().type().toString();
        assertThat(java.replaceAll("(java|org\\.jooq)\\.([a-z]+\\.)*", ""))
                .isEqualTo(
                        row.java().startsWith("`")
                                ? row.java().replace("`", "")
                                : "org.example.RowValue");
    }

    private static Model model(Path folder) {
        var document = SpecReader.read(folder, folder.resolve("openapi.yaml"));
        return ModelResolver.resolve(document, TableResolver.resolve(document)).value();
    }
}
