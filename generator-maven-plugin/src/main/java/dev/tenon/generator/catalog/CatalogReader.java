package dev.tenon.generator.catalog;

import dev.tenon.generator.database.DatabaseAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a database into a {@link Catalog}. It asks {@code pg_catalog} ten questions, one a kind of
 * object, rather than jOOQ-meta: that one asks several a table, leaves out partial indexes,
 * volatility and the server's form of expressions, and costs half a second of class loading before
 * the first. Nothing is written.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Reads the named schemas; those that do not exist are left out.
     *
     * @throws dev.tenon.generator.problem.ProblemsException DB-303 when the database does not
     *     answer
     */
    public static Catalog read(DatabaseAddress database, List<String> schemas) {
        try (var connection = database.connect()) {
            return read(new CatalogRows(connection, schemas));
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    private static Catalog read(CatalogRows rows) throws SQLException {
        var relations = relations(rows);
        Map<String, List<String>> users =
                rows.byOwner(RightsSql.SCHEMA_USERS, row -> row.getString(2));
        Map<String, List<Routine>> routines = rows.byOwner(CatalogSql.ROUTINES, Routines::read);
        return new Catalog(
                rows.list(
                        CatalogSql.SCHEMAS,
                        row -> {
                            String name = row.getString(1);
                            return new Schema(
                                    name,
                                    row.getString(2),
                                    users.getOrDefault(name, List.of()),
                                    relations.getOrDefault(name, List.of()),
                                    routines.getOrDefault(name, List.of()));
                        }));
    }

    /** Relations by the schema they are in. */
    private static Map<String, List<Relation>> relations(CatalogRows rows) throws SQLException {
        var columns = rows.byOwner(CatalogSql.COLUMNS, CatalogReader::column);
        var indexes = rows.byOwner(CatalogSql.INDEXES, CatalogReader::index);
        var constraints = new Constraints(rows);
        var rights = new RightsReader(rows);
        Map<String, List<Relation>> found = new LinkedHashMap<>();
        rows.list(
                CatalogSql.RELATIONS,
                row -> {
                    String oid = row.getString(1);
                    var relation =
                            new Relation(
                                    row.getString(3),
                                    kind(row.getString(4)),
                                    row.getString(5),
                                    numbered(columns.getOrDefault(oid, List.of())),
                                    constraints.primaryKey(oid),
                                    constraints.uniqueKeys(oid),
                                    constraints.foreignKeys(oid),
                                    constraints.checks(oid),
                                    indexes.getOrDefault(oid, List.of()),
                                    rights.of(row));
                    return found.computeIfAbsent(row.getString(2), schema -> new ArrayList<>())
                            .add(relation);
                });
        return found;
    }

    private static Relation.Kind kind(String relkind) {
        return switch (relkind) {
            case "v" -> Relation.Kind.VIEW;
            case "m" -> Relation.Kind.MATERIALIZED_VIEW;
            default -> Relation.Kind.TABLE;
        };
    }

    private static Column column(ResultSet row) throws SQLException {
        boolean generated = row.getBoolean(11);
        String expression = row.getString(9);
        return new Column(
                row.getString(2),
                0,
                SqlTypes.of(row),
                row.getBoolean(8),
                generated ? "" : expression,
                identity(row.getString(10)),
                generated ? expression : "",
                row.getString(12));
    }

    /** {@code pg_attribute.attidentity}: 'a' always, 'd' by default, empty for none. */
    private static Optional<Identity> identity(String code) {
        return switch (code) {
            case "a" -> Optional.of(Identity.ALWAYS);
            case "d" -> Optional.of(Identity.BY_DEFAULT);
            default -> Optional.empty();
        };
    }

    private static List<Column> numbered(List<Column> columns) {
        List<Column> numbered = new ArrayList<>();
        for (var column : columns) {
            numbered.add(column.at(numbered.size() + 1));
        }
        return numbered;
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(
                row.getString(2),
                row.getString(3),
                CatalogRows.texts(row, 4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7));
    }
}
