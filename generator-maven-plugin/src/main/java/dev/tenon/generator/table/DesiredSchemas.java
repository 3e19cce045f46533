package dev.tenon.generator.table;

import dev.tenon.generator.migration.Allowance;
import dev.tenon.generator.migration.DesiredClients;
import dev.tenon.generator.migration.DesiredColumn;
import dev.tenon.generator.migration.DesiredForeignKey;
import dev.tenon.generator.migration.DesiredIndex;
import dev.tenon.generator.migration.DesiredKey;
import dev.tenon.generator.migration.DesiredRole;
import dev.tenon.generator.migration.DesiredSchema;
import dev.tenon.generator.migration.DesiredTable;
import dev.tenon.generator.migration.DesiredView;
import dev.tenon.generator.migration.RenameHint;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the tables of a spec into the schema that migrations have to reach. */
public final class DesiredSchemas {

    private DesiredSchemas() {}

    /** The schema wanted; finds no problems, since {@link TableResolver} found them. */
    public static DesiredSchema of(SpecTables tables, SpecDocument spec) {
        return new DesiredSchema(
                roles(tables, spec),
                schemas(tables, spec),
                tables.tables().stream()
                        .filter(table -> !table.view())
                        .map(DesiredSchemas::table)
                        .toList(),
                tables.tables().stream()
                        .filter(NamedTable::view)
                        .map(view ->
                                new DesiredView(
                                        view.name().schema(), view.name().name(), view.at()))
                        .toList(),
                clients(spec),
                spec.settings().allow().stream()
                        .map(allow ->
                                new Allowance(
                                        allow.change(),
                                        allow.reason().value(),
                                        allow.reason().key()))
                        .toList());
    }

    /** Those of the tables, and the one of the clients. */
    private static List<String> schemas(SpecTables tables, SpecDocument spec) {
        return Stream.concat(
                        tables.schemas().stream(),
                        clients(spec).map(DesiredClients::schema).stream())
                .distinct()
                .toList();
    }

    /** Clients are checked as the role of callers whom nobody knows yet. */
    private static Optional<DesiredClients> clients(SpecDocument spec) {
        var schema = spec.settings().schema().map(Located::value).orElse("public");
        var role = spec.settings().auth().flatMap(auth -> auth.anonymous());
        return spec.schemes().stream()
                .filter(SpecScheme::hasClients)
                .findFirst()
                .flatMap(scheme ->
                        role.map(name ->
                                new DesiredClients(schema, name.value(), scheme.name().at())));
    }

    private static DesiredTable table(NamedTable table) {
        var owner = table.owner();
        return new DesiredTable(
                table.name().schema(),
                table.name().name(),
                owner.schema().table().renamedFrom().map(DesiredSchemas::hint),
                owner.schema().notes().description().map(Located::value).orElse(""),
                table.columns().stream().map(DesiredSchemas::column).toList(),
                key(table.key().stream().map(NamedColumn::name).toList()),
                table.unique().stream()
                        .map(unique -> new DesiredKey(unique.name(), unique.columns()))
                        .toList(),
                table.columns().stream()
                        .flatMap(column -> ColumnChecks.of(column).stream())
                        .toList(),
                table.references().stream().map(DesiredSchemas::reference).toList(),
                table.indexes().stream().map(DesiredSchemas::index).toList(),
                table.rights(),
                owner.key());
    }

    /** Those of {@code auth}, then those that grants and policies name besides. */
    private static List<DesiredRole> roles(SpecTables tables, SpecDocument spec) {
        var roles = new LinkedHashMap<String, Location>();
        spec.settings()
                .auth()
                .ifPresent(auth -> {
                    auth.roles().forEach(role -> roles.putIfAbsent(role.value(), role.at()));
                    auth.anonymous().ifPresent(role -> roles.putIfAbsent(role.value(), role.at()));
                });
        for (var table : tables.tables()) {
            table.rights()
                    .grants()
                    .forEach(grant -> roles.putIfAbsent(grant.role(), grant.location()));
            for (var policy : table.rights().policies()) {
                policy.roles().forEach(role -> roles.putIfAbsent(role, policy.location()));
            }
        }
        return roles.entrySet().stream()
                .map(role -> new DesiredRole(role.getKey(), role.getValue()))
                .toList();
    }

    private static RenameHint hint(Located<String> from) {
        return new RenameHint(from.value(), from.at());
    }

    private static DesiredColumn column(NamedColumn column) {
        return new DesiredColumn(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultSql(),
                column.identity(),
                "",
                column.declared()
                        ? column.schema().notes().description().map(Located::value).orElse("")
                        : "",
                column.marks().renamedFrom().map(DesiredSchemas::hint),
                column.at());
    }

    private static Optional<DesiredKey> key(List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of(new DesiredKey("", columns));
    }

    private static DesiredForeignKey reference(NamedReference reference) {
        return new DesiredForeignKey(
                reference.name(),
                List.of(reference.column()),
                reference.target().schema(),
                reference.target().name(),
                List.of(reference.targetColumn()),
                reference.onDelete(),
                reference.onUpdate(),
                reference.at());
    }

    private static DesiredIndex index(NamedIndex index) {
        return new DesiredIndex(
                index.name(),
                index.columns().stream()
                        .<DesiredIndex.Part>map(DesiredIndex.Part.Column::new)
                        .toList(),
                index.unique(),
                index.at());
    }
}
