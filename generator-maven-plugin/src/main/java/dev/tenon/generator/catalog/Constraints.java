package dev.tenon.generator.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The constraints of all relations, by the relation they are on. */
final class Constraints {

    private final Map<String, List<Row>> byRelation;

    Constraints(CatalogRows rows) throws SQLException {
        byRelation = rows.byOwner(CatalogSql.CONSTRAINTS, Constraints::row);
    }

    /** One constraint as read, of any kind. */
    private record Row(String kind, ForeignKey parts, String expression) {}

    private static Row row(ResultSet row) throws SQLException {
        var parts =
                new ForeignKey(
                        row.getString(2),
                        CatalogRows.texts(row, 4),
                        row.getString(5),
                        row.getString(6),
                        CatalogRows.texts(row, 7),
                        action(row.getString(8)),
                        action(row.getString(9)));
        return new Row(row.getString(3), parts, row.getString(10));
    }

    /** {@code pg_constraint.confdeltype}; blank for constraints that are no foreign keys. */
    private static ReferentialAction action(String code) {
        return switch (code) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private List<Row> of(String relation, String kind) {
        return byRelation.getOrDefault(relation, List.of()).stream()
                .filter(row -> row.kind().equals(kind))
                .toList();
    }

    Optional<Key> primaryKey(String relation) {
        return keys(relation, "p").stream().findFirst();
    }

    List<Key> uniqueKeys(String relation) {
        return keys(relation, "u");
    }

    private List<Key> keys(String relation, String kind) {
        return of(relation, kind).stream()
                .map(row -> new Key(row.parts().name(), row.parts().columns()))
                .toList();
    }

    List<ForeignKey> foreignKeys(String relation) {
        return of(relation, "f").stream().map(Row::parts).toList();
    }

    List<Check> checks(String relation) {
        return of(relation, "c").stream()
                .map(row -> new Check(row.parts().name(), row.expression()))
                .toList();
    }
}
