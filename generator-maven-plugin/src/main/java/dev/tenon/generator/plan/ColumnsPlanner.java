package dev.tenon.generator.plan;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.model.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which columns of which tables are named by code, and what it says of them. */
final class ColumnsPlanner {

    /** Types the runtime has a form for; of others it sends the text, and says the type. */
    private static final Set<String> BUILT_IN =
            Set.of(
                    "int2",
                    "int4",
                    "int8",
                    "numeric",
                    "float4",
                    "float8",
                    "bool",
                    "text",
                    "varchar",
                    "bpchar",
                    "bytea",
                    "uuid",
                    "date",
                    "time",
                    "timetz",
                    "timestamp",
                    "timestamptz",
                    "json",
                    "jsonb");

    private static final String ARRAY = "[]";

    private final Types types;
    private final ValuePlanner values;
    private final Catalog catalog;
    private final Map<TableName, Map<String, ValueKind>> named = new LinkedHashMap<>();

    ColumnsPlanner(Types types, ValuePlanner values, Catalog catalog) {
        this.types = types;
        this.values = values;
        this.catalog = catalog;
    }

    List<ColumnsPlan> plan(Model model) {
        model.resources().forEach(each -> add(each.table(), each.fields()));
        model.bodies().forEach(each -> add(each.table(), each.fields()));
        model.operations().forEach(this::add);
        return named.entrySet().stream().map(each -> plan(each.getKey(), each.getValue())).toList();
    }

    private void add(Operation operation) {
        TableName table = operation.resource().table();
        add(table, operation.resource().key());
        add(table, operation.terms().fixed().stream().map(Terms.Fixed::field).toList());
        operation
                .listing()
                .ifPresent(listing -> {
                    add(table, listing.sorts());
                    add(table, listing.order().stream().map(Operation.Order::field).toList());
                });
        for (Param param : operation.params()) {
            switch (param.use()) {
                case Param.Use.Key key -> add(table, List.of(key.field()));
                case Param.Use.Filter filter -> add(table, List.of(filter.field()));
                case Param.Use.Scope scope -> {
                    add(table, List.of(scope.field()));
                    scope.parent().ifPresent(p -> add(p.table(), p.column(), param.type()));
                }
                case Param.Use.Paging _, Param.Use.Plain _ -> {
                    // Names no column.
                }
            }
        }
    }

    private void add(TableName table, List<Field> fields) {
        fields.forEach(field -> add(table, field.column(), field.type()));
    }

    private void add(TableName table, String column, ValueKind kind) {
        named.computeIfAbsent(table, _ -> new LinkedHashMap<>()).putIfAbsent(column, kind);
    }

    private ColumnsPlan plan(TableName table, Map<String, ValueKind> kinds) {
        List<ColumnsPlan.Column> columns =
                catalog.relation(table.schema(), table.name()).stream()
                        .flatMap(relation -> relation.columns().stream())
                        .flatMap(column ->
                                Stream.ofNullable(kinds.get(column.name()))
                                        .map(kind -> plan(table, column, kind)))
                        .toList();
        return new ColumnsPlan(types.table(table), table.schema(), table.name(), columns);
    }

    private ColumnsPlan.Column plan(TableName table, Column column, ValueKind kind) {
        return new ColumnsPlan.Column(
                JooqNames.columnConstant(table.name(), column.name()),
                column.name(),
                type(column.type()),
                values.plan(kind),
                column.nullable(),
                room(column.type()));
    }

    /** A cast to a type with a length would cut what is too long, without an error. */
    static String type(SqlType type) {
        String name =
                BUILT_IN.contains(type.base())
                        ? type.base()
                        : qualified(type.schema(), type.base());
        return type.array() ? name + ARRAY : name;
    }

    /** Wherever the search path leads; {@code bit} alone would be one bit. */
    private static String qualified(String schema, String base) {
        String name = schema.isEmpty() && base.equals("bit") ? "varbit" : base;
        return quoted(schema.isEmpty() ? "pg_catalog" : schema) + "." + quoted(name);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static Optional<ColumnsPlan.Room> room(SqlType type) {
        if (type.array()) {
            return Optional.empty();
        }
        if (type.precision() > 0) {
            return Optional.of(
                    new ColumnsPlan.Room("digits", List.of(type.precision(), type.scale())));
        }
        return type.length() > 0
                ? Optional.of(new ColumnsPlan.Room("length", List.of(type.length())))
                : Optional.empty();
    }
}
