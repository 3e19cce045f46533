package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.Policy;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Rights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What of a table the spec answers for, in a form that can be compared. */
final class OwnedPart {

    private final DesiredTable table;
    private final OwnedNames owned;

    private OwnedPart(DesiredTable table, OwnedNames owned) {
        this.table = table;
        this.owned = owned;
    }

    /**
     * The whole of a table that holds declared things only; the order of columns does not count.
     */
    static Relation whole(Relation wanted) {
        return with(wanted, wanted.columns());
    }

    /**
     * The part of {@code base} the spec answers for: what {@code wanted} has too, by name, and what
     * came by Tenon's migrations.
     */
    static Relation of(DesiredTable table, Relation base, Relation wanted, OwnedNames owned) {
        var part = new OwnedPart(table, owned);
        var columns = part.keep("column", base.columns(), wanted.columns(), Column::name);
        var rest =
                new Relation(
                        base.name(),
                        base.kind(),
                        base.comment(),
                        List.of(),
                        base.primaryKey()
                                .filter(key ->
                                        wanted.primaryKey().isPresent()
                                                || part.owns("constraint", key.name())),
                        part.keep(
                                "constraint",
                                base.uniqueKeys(),
                                wanted.uniqueKeys(),
                                k -> k.name()),
                        part.keep(
                                "constraint",
                                base.foreignKeys(),
                                wanted.foreignKeys(),
                                k -> k.name()),
                        part.keep("constraint", base.checks(), wanted.checks(), k -> k.name()),
                        part.keep("index", base.indexes(), wanted.indexes(), k -> k.name()),
                        part.rights(base.given(), wanted.given()));
        return with(rest, columns);
    }

    private Optional<Rights> rights(Rights base, Rights wanted) {
        return Optional.of(
                new Rights(
                        base.rowSecurity(),
                        base.forced(),
                        "",
                        List.of(),
                        keep("policy", base.policies(), wanted.policies(), Policy::name),
                        List.of()));
    }

    /** Whether two columns are the same but for their place. */
    static boolean same(Column one, Column other) {
        return unplaced(one).equals(unplaced(other));
    }

    private boolean owns(String kind, String name) {
        return owned.owns(new OwnedNames.Name(kind, table.schema(), table.name(), name));
    }

    private <T> List<T> keep(String kind, List<T> base, List<T> wanted, Function<T, String> name) {
        var declared = wanted.stream().map(name).toList();
        return base.stream()
                .filter(found ->
                        declared.contains(name.apply(found)) || owns(kind, name.apply(found)))
                .toList();
    }

    private static Relation with(Relation rest, List<Column> columns) {
        return new Relation(
                rest.name(),
                rest.kind(),
                rest.comment(),
                columns.stream()
                        .map(OwnedPart::unplaced)
                        .sorted(Comparator.comparing(Column::name))
                        .toList(),
                rest.primaryKey(),
                rest.uniqueKeys(),
                rest.foreignKeys(),
                rest.checks(),
                rest.indexes(),
                Optional.of(rest.given().ofRows()));
    }

    private static Column unplaced(Column column) {
        return new Column(
                column.name(),
                0,
                column.type(),
                column.nullable(),
                column.defaultSql(),
                column.identity(),
                column.generatedSql(),
                column.comment());
    }
}
