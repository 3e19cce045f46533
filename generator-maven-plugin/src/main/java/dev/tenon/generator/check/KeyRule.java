package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Index;
import dev.tenon.generator.catalog.Key;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The key that the spec names identifies one row of the table, whatever its columns' order. */
final class KeyRule implements TableRule {

    private final Catalog catalog;
    private final Findings findings;

    KeyRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    @Override
    public void check(NamedTable table) {
        if (table.view() || table.key().isEmpty()) {
            return;
        }
        var names = table.key().stream().map(NamedColumn::name).toList();
        catalog.relation(table.name().schema(), table.name().name())
                .filter(relation -> relation.kind() == Relation.Kind.TABLE)
                .filter(relation -> names.stream().allMatch(n -> relation.column(n).isPresent()))
                .filter(relation -> keys(relation).noneMatch(new HashSet<>(names)::equals))
                .ifPresent(relation -> findings.add(differs(table, relation, names)));
    }

    private static Stream<Set<String>> keys(Relation relation) {
        var constraints =
                Stream.concat(relation.primaryKey().stream(), relation.uniqueKeys().stream())
                        .map(Key::columns);
        var indexes =
                relation.indexes().stream()
                        .filter(index -> index.unique() && index.predicate().isEmpty())
                        .filter(index -> !index.expression())
                        .map(Index::parts);
        return Stream.concat(constraints, indexes).map(HashSet::new);
    }

    private static Problem differs(NamedTable table, Relation relation, List<String> names) {
        String found =
                relation.primaryKey()
                        .map(key -> "its primary key is " + Names.list(key.columns()))
                        .orElse("it has no primary key");
        return new Problem(
                ProblemCode.KEY_DIFFERS,
                table.key().getFirst().at(),
                Names.list(names) + " does not identify a row of \"" + table.name() + "\"",
                "no key or unique index of the table has just these columns; " + found,
                "name the table's key in the spec, or add one by a migration",
                List.of(new Location.InDatabase(table.name().toString())));
    }
}
