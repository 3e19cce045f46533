package dev.tenon.generator.training;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.migration.SqlText;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A row in each table of the scratch database, for requests to find. */
public final class TrainingRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final Model model;
    private final Catalog catalog;

    /**
     * Those of a model.
     *
     * @param catalog what its database holds
     */
    public TrainingRows(Model model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
    }

    /** Stores them. A row that the database does not take is left out: requests then find none. */
    public void insert(DatabaseAddress database) throws SQLException {
        try (var connection = database.connect()) {
            // Rows may refer to each other in a circle, and triggers expect a request around them.
            attempt(connection, "set session_replication_role = replica", "");
            for (var table : tables().entrySet()) {
                attempt(connection, insert(table.getKey(), table.getValue()), json(table));
            }
        }
    }

    private Map<TableName, Map<String, Object>> tables() {
        Map<TableName, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Resource resource : model.resources()) {
            if (!resource.view()) {
                var row = rows.computeIfAbsent(resource.table(), _ -> new LinkedHashMap<>());
                for (Field field : resource.fields()) {
                    if (isStored(resource.table(), field.column())) {
                        row.putIfAbsent(field.column(), SampleValues.of(field.type()));
                    }
                }
            }
        }
        return rows;
    }

    /** Whether a row may be given a value for the column. */
    private boolean isStored(TableName table, String column) {
        return catalog.relation(table.schema(), table.name())
                .flatMap(relation -> relation.column(column))
                .map(Column::generatedSql)
                .filter(String::isEmpty)
                .isPresent();
    }

    private static String json(Map.Entry<TableName, Map<String, Object>> table) {
        return JSON.writeValueAsString(table.getValue());
    }

    private static String insert(TableName table, Map<String, Object> row) {
        var name = SqlText.quote(table.schema()) + "." + SqlText.quote(table.name());
        var columns = String.join(", ", row.keySet().stream().map(SqlText::quote).toList());
        return """
        insert into %s (%s) overriding system value
        select %s from jsonb_populate_record(null::%s, ?::jsonb)\
        """
                .formatted(name, columns, columns, name);
    }

    private static void attempt(Connection connection, String sql, String json) {
        try (var statement = connection.prepareStatement(sql)) {
            if (!json.isEmpty()) {
                statement.setString(1, json);
            }
            statement.execute();
        } catch (SQLException leftOut) {
            // Such as a check that a sample value does not pass, or a role that is no superuser.
        }
    }
}
