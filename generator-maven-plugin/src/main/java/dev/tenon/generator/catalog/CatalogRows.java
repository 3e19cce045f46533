package dev.tenon.generator.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the catalog's queries on one connection for some schemas. */
final class CatalogRows {

    private final Connection connection;
    private final List<String> schemas;

    CatalogRows(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /** Reads the current row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        }
    }

    /** Rows by their first column, the key of their owner; order within one owner is kept. */
    <T> Map<String, List<T>> byOwner(String sql, Mapper<T> mapper) throws SQLException {
        Map<String, List<T>> found = new LinkedHashMap<>();
        list(
                sql,
                row ->
                        found.computeIfAbsent(row.getString(1), owner -> new ArrayList<>())
                                .add(mapper.map(row)));
        return found;
    }

    /** An SQL array of texts. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
