package dev.tenon.generator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecText;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.TableResolver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was there first fills what a short spec leaves out. */
final class ModelCheckTest {

    private static Catalog catalog;

    private SpecDocument spec;
    private SpecTables tables;

    @BeforeAll
    static void aDatabaseOfSomebodyElse() {
        try (var scratch = SharedDatabase.server().scratch("check")) {
            Sql.run(
                    scratch.address(),
                    """
                    create schema app;
                    create table app.pet (
                        id serial primary key,
                        name varchar(50) not null,
                        code uuid not null unique,
                        weight float8,
                        chip integer not null default 7,
                        born timestamptz not null default now(),
                        loud boolean generated always as (weight > 10) stored,
                        note text);
                    """);
            catalog = CatalogReader.read(scratch.address(), List.of("app"));
        }
    }

    @BeforeEach
    void aShortSpec(@TempDir Path folder) {
        spec =
                new SpecText(folder)
                        .whole(
                                """
                                openapi: 3.1.0
                                info: {title: Pets, version: 1.0.0}
                                x-tenon: {schema: app, migrations: verify}
                                paths:
                                  /pets/{petId}:
                                    get:
                                      operationId: getPet
                                      parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
                                      responses: {'200': {description: A pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                                  /pets:
                                    post:
                                      operationId: createPet
                                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                                      responses: {'201': {description: made}}
                                components:
                                  schemas:
                                    Pet:
                                      type: object
                                      x-tenon: {table: pet}
                                      required: [name, code]
                                      properties:
                                        id: {type: integer, readOnly: true}
                                        name: {type: string, maxLength: 99}
                                        code: {type: string}
                                        weight: {type: number}
                                        chip: {type: integer}
                                        born: {type: string, readOnly: true}
                                """);
        tables = TableResolver.resolve(spec);
    }

    private Model model() {
        return ModelResolver.resolve(spec, tables, catalog).value();
    }

    @Test
    void takesTypesFromTheDatabase() {
        var fields = model().resources().getFirst().fields();
        assertThat(fields)
                .extracting(field -> ((ValueKind.Single) field.type()).scalar())
                .containsExactly(
                        Scalar.INT32,
                        Scalar.TEXT,
                        Scalar.UUID,
                        Scalar.FLOAT64,
                        Scalar.INT32,
                        Scalar.DATE_TIME);
        assertThat(fields.get(1).type().limits().maxLength().orElseThrow().value()).isEqualTo(50);
        var petId = model().operations().getFirst().params().getFirst();
        assertThat(((ValueKind.Single) petId.type()).scalar()).isEqualTo(Scalar.INT32);
    }

    @Test
    void takesNullAndDefaultsFromTheDatabase() {
        assertThat(model().resources().getFirst().fields())
                .extracting(Field::name, Field::notNull, Field::defaulted)
                .containsExactly(
                        tuple("id", true, true),
                        tuple("name", true, false),
                        tuple("code", true, false),
                        tuple("weight", false, false),
                        tuple("chip", true, true),
                        tuple("born", true, true));
    }

    @Test
    void columnsTheSpecDoesNotNameAreNoProblemUnlessAnInsertNeedsThem() {
        assertThat(ModelCheck.check(model(), tables, catalog, List.of())).isEmpty();
    }
}
