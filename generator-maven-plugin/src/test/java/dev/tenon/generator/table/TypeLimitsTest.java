package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import dev.tenon.generator.spec.SpecText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of a column's type hold, whether the spec writes the type or the database has it. */
final class TypeLimitsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    numeric(10,2)  | type: number | >=-99999999.99 <=99999999.99 *0.01
                    numeric(5)     | type: number | >=-99999 <=99999 *1
                    numeric(3,-2)  | type: number | >=-99900 <=99900 *100
                    numeric(2,4)   | type: number | >=-0.0099 <=0.0099 *0.0001
                    numeric        | type: number | ''
                    numeric(4,2)   | type: number, minimum: 0, maximum: 1000 | >=0 <=99.99 *0.01
                    numeric(4,2)   | type: number, exclusiveMinimum: 0, exclusiveMaximum: 10.5 | >0 <10.5 *0.01
                    numeric(4,2)   | type: number, exclusiveMaximum: 1000 | >=-99.99 <=99.99 <1000 *0.01
                    numeric(4,2)   | type: number, multipleOf: 0.25 | >=-99.99 <=99.99 *0.25
                    numeric(4,2)   | type: number, multipleOf: 0.005 | >=-99.99 <=99.99 *0.01
                    numeric(4,2)   | type: number, multipleOf: 0.015 | >=-99.99 <=99.99 *0.03
                    numeric(4,2)   | type: number, multipleOf: 20 | >=-99.99 <=99.99 *20
                    numeric(4,2)   | 'type: number, enum: [1.5, 2]' | ''
                    numeric(4,1)[] | 'type: array, maxItems: 3, items: {type: number}' | >=-999.9 <=999.9 *0.1
                    price          | type: number | >=-99.99 <=99.99 *0.01
                    varchar(20)    | type: string | #20
                    varchar(20)    | type: string, maxLength: 10 | #10
                    varchar(20)    | type: string, maxLength: 30 | #20
                    varchar        | type: string | ''
                    char(3)        | type: string | #3
                    varchar(9)[]   | 'type: array, items: {type: string}' | #9
                    text           | type: string, maxLength: 30 | #30
                    integer        | type: integer, format: int32 | ''
                    """)
    void holdForColumns(String type, String schema, String limits) {
        var catalog = database(type);
        String written = ", x-tenon: {type: '" + type + "'}";
        assertThat(limits(schema + written, "write", catalog)).isEqualTo(limits);
        assertThat(limits(schema, "verify", catalog)).isEqualTo(limits);
    }

    private String limits(String schema, String mode, Catalog catalog) {
        var spec =
                new SpecText(folder)
                        .whole(
                                """
                                openapi: 3.1.0
                                info: {title: Pets, version: 1.0.0}
                                x-tenon: {schema: app, migrations: %s}
                                paths: {}
                                components:
                                  schemas:
                                    Pet:
                                      type: object
                                      x-tenon: {table: pet}
                                      properties:
                                        id: {type: integer, readOnly: true}
                                        x: {%s}
                                """
                                        .formatted(mode, schema));
        var known = KnownTypes.fill(TableResolver.resolve(spec), catalog);
        var kind = known.tables().getFirst().column("x").orElseThrow().kind();
        return text(kind instanceof ValueKind.Many many ? many.item().limits() : kind.limits());
    }

    private static Catalog database(String type) {
        try (var database = SharedDatabase.server().scratch("types")) {
            Sql.run(
                    database.address(),
                    "create schema app; create domain app.price as numeric(4,2);"
                            + "set search_path = app;"
                            + "create table app.pet (id bigint primary key, x "
                            + type
                            + ")");
            return CatalogReader.read(database.address(), List.of("app"));
        }
    }

    private static String text(SpecLimits limits) {
        List<String> found = new ArrayList<>();
        add(found, ">=", limits.minimum());
        add(found, ">", limits.exclusiveMinimum());
        add(found, "<=", limits.maximum());
        add(found, "<", limits.exclusiveMaximum());
        add(found, "*", limits.multipleOf());
        add(found, "#", limits.maxLength());
        return String.join(" ", found);
    }

    private static void add(List<String> found, String sign, Optional<? extends Located<?>> limit) {
        limit.ifPresent(value -> found.add(sign + value.value()));
    }
}
