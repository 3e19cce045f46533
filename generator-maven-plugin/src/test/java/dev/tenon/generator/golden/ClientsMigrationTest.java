package dev.tenon.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.MigrationProject;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.DesiredSchemas;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of clients: who makes it, who keeps it, and who may ask it. */
final class ClientsMigrationTest {

    private static final String SPEC =
            """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            x-tenon:
              schema: petstore
              auth: {roles: [petstore_a], anonymous: petstore_reader}
            security: [{clients: []}]
            paths:
              /orders:
                get: {operationId: listOrders, responses: {'200': {description: Orders, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
            components:
              schemas:
                Order:
                  type: object
                  x-tenon: {table: order, key: [id]}
                  required: [id]
                  properties:
                    id: {type: integer, format: int64}
              securitySchemes:
                clients: {type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}}
            """;

    @TempDir private Path project;
    private Path migrations;

    @BeforeEach
    void folder() throws IOException {
        migrations = Files.createDirectories(project.resolve("migrations"));
    }

    @Test
    void writesWhatTheTestsOfTheRuntimeRunOn() throws IOException {
        String runtime = Files.readString(Path.of("../runtime/src/test/resources/clients.sql"));
        try (PlannedMigration planned = plan(SPEC)) {
            String written = planned.file().orElseThrow().text();
            for (String statement : runtime.split(";\n\n")) {
                assertThat(written).contains(statement.strip());
            }
            assertThat(planned.file().orElseThrow().path())
                    .endsWith("V1__create_order_tenon_client.sql");
        }
    }

    @Test
    void isLeftAloneFromThenOn() throws IOException {
        commit(SPEC);
        try (PlannedMigration planned = plan(SPEC)) {
            assertThat(planned.file()).isEmpty();
        }
        String more = SPEC.replace("required: [id]", "required: [id]\n      description: Bought.");
        try (PlannedMigration planned = plan(more)) {
            assertThat(planned.file().orElseThrow().text())
                    .contains("Bought.")
                    .doesNotContain("tenon_client");
        }
        String without =
                SPEC.replace(
                        "{type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token,"
                                + " scopes: {}}}}",
                        "{type: http, scheme: bearer}");
        try (PlannedMigration planned = plan(without)) {
            assertThat(planned.file().map(file -> file.text()).orElse(""))
                    .doesNotContain("tenon_client");
        }
        try (PlannedMigration planned =
                plan(SPEC.replace("petstore_reader", "petstore_stranger"))) {
            assertThat(planned.file().orElseThrow().text())
                    .contains(
                            "grant execute on function petstore.tenon_client_claims(text, text) to"
                                    + " petstore_stranger;")
                    .doesNotContain("create function");
        }
    }

    @Test
    void isAskedByOneFunctionAlone() throws SQLException {
        try (PlannedMigration planned = plan(SPEC);
                Connection connection = planned.database().connect()) {
            String secret =
                    value(
                            connection,
                            "select petstore.tenon_client_create('c', 'C', 'petstore_a', '{x}')");
            assertThat(secret).matches("[0-9a-f]{64}");
            value(connection, "select set_config('role', 'petstore_reader', false)");
            String claims = "select petstore.tenon_client_claims('c', '" + secret + "')";
            assertThat(value(connection, claims))
                    .isEqualTo(
                            "{\"role\": \"petstore_a\", \"groups\": [\"x\"], \"seconds\": 900,"
                                    + " \"client_name\": \"C\"}");
            assertThat(value(connection, "select petstore.tenon_client_claims('c', null)"))
                    .isNull();
            assertThat(value(connection, "select petstore.tenon_client_claims(null, 'c')"))
                    .isNull();
            for (String refused :
                    new String[] {
                        "select secret from petstore.tenon_client",
                        "select petstore.tenon_client_create('d', 'D', 'petstore_a')",
                        "select petstore.tenon_client_rotate('c')"
                    }) {
                assertThatThrownBy(() -> value(connection, refused))
                        .hasMessageContaining("permission denied");
            }
            value(connection, "select set_config('role', 'petstore_a', false)");
            assertThatThrownBy(() -> value(connection, claims))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void operatorsDoAsThePageSays() throws IOException, SQLException {
        String page = Files.readString(Path.of("../docs/security.md"));
        int start = page.indexOf("select petstore.tenon_client_create(");
        String[] statements = page.substring(start, page.indexOf("```", start)).split(";\n");
        assertThat(statements).hasSize(3);
        try (PlannedMigration planned = plan(SPEC);
                Connection connection = planned.database().connect()) {
            String first = value(connection, statements[0]);
            String second = value(connection, statements[1]);
            for (String secret : List.of(first, second)) {
                assertThat(claims(connection, secret)).contains("readers");
            }
            try (var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(statements[2])).isEqualTo(1);
            }
            for (String secret : List.of(first, second)) {
                assertThat(claims(connection, secret)).isNull();
            }
        }
    }

    private static String claims(Connection connection, String secret) throws SQLException {
        return value(
                connection, "select petstore.tenon_client_claims('reports', '" + secret + "')");
    }

    private void commit(String spec) throws IOException {
        try (PlannedMigration planned = plan(spec)) {
            var file = planned.file().orElseThrow();
            String name = Path.of(file.path()).getFileName().toString();
            Files.writeString(migrations.resolve(name), file.text());
        }
        git("init", "--quiet");
        git("add", "migrations");
    }

    private PlannedMigration plan(String spec) {
        try {
            Files.writeString(project.resolve("openapi.yaml"), spec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var document = SpecReader.read(project, Path.of("openapi.yaml"));
        var desired = DesiredSchemas.of(TableResolver.resolve(document), document);
        var place = new MigrationProject(project, migrations, "openapi.yaml", Optional.empty());
        return new MigrationPlanner(place, SharedDatabase.server()).plan(desired);
    }

    private void git(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var git = new ProcessBuilder(command).directory(project.toFile()).start();
            assertThat(git.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
