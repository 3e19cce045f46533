package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.ForeignKey;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a database does not hold what a spec declares. More in the database is no disagreement, nor
 * are names of keys, defaults and comments that the spec does not speak of. Tables and columns that
 * are not there at all are left to the rules that compare the whole spec with the database, and
 * what keywords bound is left to the service.
 */
final class Disagreements {

    private final DesiredSchema desired;
    private final Catalog database;
    private final List<Problem> problems = new ArrayList<>();

    Disagreements(DesiredSchema desired, Catalog database) {
        this.desired = desired;
        this.database = database;
    }

    /**
     * Compares.
     *
     * @param target the declarations as PostgreSQL understands them
     * @return DB-309 each, in document order
     */
    List<Problem> with(Catalog target) {
        for (var table : desired.tables()) {
            var is = database.relation(table.schema(), table.name());
            var should = target.relation(table.schema(), table.name());
            if (is.isPresent() && should.isPresent()) {
                table(table, is.get(), should.get());
            }
        }
        return List.copyOf(problems);
    }

    private void table(DesiredTable table, Relation is, Relation should) {
        for (var declared : table.columns()) {
            String name = table.schema() + "." + table.name() + "." + declared.name();
            is.column(declared.name())
                    .ifPresent(have ->
                            should.column(declared.name())
                                    .ifPresent(want -> column(declared, name, have, want)));
        }
        if (is.kind() == Relation.Kind.TABLE) {
            keys(table, is, should);
            problems.addAll(new RightsDisagreements(table, is.given()).with(should.given()));
        }
    }

    private void column(DesiredColumn declared, String name, Column is, Column should) {
        String subject = "column \"" + name + "\" ";
        if (!is.type().text().equals(should.type().text())) {
            differs(
                    declared.location(),
                    subject + "is declared as " + should.type().text(),
                    "in the database it is " + is.type().text());
        }
        if (is.nullable() != should.nullable()) {
            differs(
                    declared.location(),
                    subject + (should.nullable() ? "may be null here" : "is required here"),
                    "in the database it " + (is.nullable() ? "may be null" : "is NOT NULL"));
        }
        if (!should.defaultSql().isEmpty() && !should.defaultSql().equals(is.defaultSql())) {
            differs(
                    declared.location(),
                    subject + "is declared with default " + should.defaultSql(),
                    is.defaultSql().isEmpty()
                            ? "in the database it has none"
                            : "in the database it is " + is.defaultSql());
        }
        if (should.identity().isPresent() && is.identity().isEmpty()) {
            differs(
                    declared.location(),
                    subject + "is declared as identity",
                    "in the database it is none");
        }
    }

    private void keys(DesiredTable table, Relation is, Relation should) {
        String of = " of table \"" + table.schema() + "." + table.name() + "\"";
        var uniqueInDatabase =
                Stream.concat(is.primaryKey().stream(), is.uniqueKeys().stream())
                        .map(key -> key.columns())
                        .toList();
        should.primaryKey()
                .filter(key ->
                        !is.primaryKey().map(k -> k.columns()).equals(Optional.of(key.columns())))
                .ifPresent(key ->
                        differs(
                                place(table, key.columns()),
                                "the database lacks the primary key " + key.columns() + of,
                                ""));
        should.uniqueKeys().stream()
                .filter(key -> !uniqueInDatabase.contains(key.columns()))
                .forEach(key ->
                        differs(
                                place(table, key.columns()),
                                "the database lacks the unique " + key.columns() + of,
                                ""));
        var references = is.foreignKeys().stream().map(Disagreements::unnamed).toList();
        should.foreignKeys().stream()
                .filter(key -> !references.contains(unnamed(key)))
                .forEach(key ->
                        differs(
                                place(table, key.columns()),
                                "the database lacks the reference " + key.columns() + of,
                                "it leads to " + key.targetTable() + " " + key.targetColumns()));
        var indexes = is.indexes().stream().map(index -> index.parts()).toList();
        should.indexes().stream()
                .filter(index -> !indexes.contains(index.parts()))
                .forEach(index ->
                        differs(
                                place(table, index.parts()),
                                "the database lacks the index " + index.parts() + of,
                                ""));
    }

    /** The field of the first of these columns: one place for all that is wrong with it. */
    private static Location place(DesiredTable table, List<String> columns) {
        return table.columns().stream()
                .filter(column -> column.name().equals(columns.getFirst()))
                .map(DesiredColumn::location)
                .findFirst()
                .orElse(table.location());
    }

    private static ForeignKey unnamed(ForeignKey key) {
        return new ForeignKey(
                "",
                key.columns(),
                key.targetSchema(),
                key.targetTable(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate());
    }

    private void differs(Location location, String what, String cause) {
        problems.add(
                new Problem(
                        ProblemCode.SCHEMA_DIFFERS,
                        location,
                        what,
                        cause,
                        "correct the spec, or change the database by a migration of its owner"));
    }
}
