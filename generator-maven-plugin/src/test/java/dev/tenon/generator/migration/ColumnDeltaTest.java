package dev.tenon.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes of type may lose values; the types are PostgreSQL's own. */
final class ColumnDeltaTest {

    private static final List<List<String>> WIDER =
            List.of(
                    List.of("smallint", "integer"),
                    List.of("integer", "bigint"),
                    List.of("bigint", "numeric"),
                    List.of("real", "double precision"),
                    List.of("varchar(5)", "varchar(6)"),
                    List.of("varchar(5)", "text"),
                    List.of("char(5)", "varchar(5)"),
                    List.of("uuid", "text"),
                    List.of("date", "timestamptz"),
                    List.of("numeric(5, 2)", "numeric(8, 3)"),
                    List.of("numeric(5, 2)", "numeric"),
                    List.of("varchar(5)[]", "varchar(6)[]"),
                    List.of("json", "jsonb"));

    private static final List<List<String>> NARROWER =
            List.of(
                    List.of("bigint", "integer"),
                    List.of("numeric", "bigint"),
                    List.of("bigint", "double precision"),
                    List.of("text", "varchar(5)"),
                    List.of("varchar(6)", "varchar(5)"),
                    List.of("text", "integer"),
                    List.of("timestamptz", "date"),
                    List.of("integer", "numeric(3, 0)"),
                    List.of("numeric(8, 3)", "numeric(8, 4)"),
                    List.of("numeric(8, 3)", "numeric(8, 2)"),
                    List.of("numeric", "numeric(8, 2)"),
                    List.of("text", "text[]"),
                    List.of("text[]", "varchar(5)[]"),
                    List.of("jsonb", "json"));

    @Test
    void tellsWideningFromNarrowing() {
        try (var database = SharedDatabase.server().scratch("types")) {
            WIDER.forEach(pair ->
                    assertThat(delta(database.address(), pair).narrows())
                            .as(pair.toString())
                            .isFalse());
            NARROWER.forEach(pair ->
                    assertThat(delta(database.address(), pair).narrows())
                            .as(pair.toString())
                            .isTrue());
        }
    }

    private static ColumnDelta delta(DatabaseAddress database, List<String> pair) {
        Sql.run(database, "drop schema if exists app cascade; create schema app");
        Sql.run(database, "create table app.t (a " + pair.get(0) + ", b " + pair.get(1) + ")");
        var relation =
                CatalogReader.read(database, List.of("app")).relation("app", "t").orElseThrow();
        var table = new TableDelta(TableBuilder.table("t").build(), relation, relation);
        return new ColumnDelta(table, relation.columns().get(0), relation.columns().get(1));
    }
}
