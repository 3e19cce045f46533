package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes that may cost data, held against what the spec allows. */
final class Refusals {

    private final DesiredSchema desired;
    private final OwnedNames owned;
    private final List<MigrationScript> scripts;
    private final List<Problem> errors = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Set<Allowance> used = new HashSet<>();

    Refusals(DesiredSchema desired, OwnedNames owned, List<MigrationScript> scripts) {
        this.desired = desired;
        this.owned = owned;
        this.scripts = scripts;
    }

    /** Looks at every change; afterwards the results are there. */
    void check(List<TableDelta> deltas, Catalog base) {
        owned.tables()
                .filter(table -> base.relation(table.schema(), table.table()).isPresent())
                .filter(table -> desired.tables().stream().noneMatch(table::isOf))
                .forEach(this::droppedTable);
        for (var delta : deltas) {
            opened(delta);
            delta.undeclared().stream()
                    .filter(column ->
                            owned.ownsColumn(
                                    delta.table().schema(), delta.table().name(), column.name()))
                    .forEach(column -> droppedColumn(delta, column));
            delta.retyped().stream().filter(ColumnDelta::narrows).forEach(this::narrowed);
            CheckDelta.all(delta).stream()
                    .flatMap(check -> check.tightened().stream())
                    .forEach(this::tightened);
            delta.required().stream()
                    .filter(column -> column.wanted().defaultSql().isEmpty())
                    .forEach(column -> required(delta, column.wanted(), "was nullable"));
            delta.added().stream()
                    .filter(Refusals::needsValue)
                    .forEach(column -> required(delta, column, "is new"));
        }
    }

    /** DB-304 to DB-306 for what nobody allowed. */
    List<Problem> errors() {
        return errors;
    }

    /** DB-307 for allowances of changes that do not take place. */
    List<Problem> warnings() {
        return desired.allowances().stream()
                .filter(allowance -> !used.contains(allowance))
                .map(allowance ->
                        new Problem(
                                ProblemCode.UNUSED_ALLOWANCE,
                                allowance.location(),
                                "\"" + allowance.change() + "\" is allowed and not done",
                                "committed migrations have done it, or nothing asks for it",
                                "remove the entry"))
                .toList();
    }

    /** What was allowed and why, for the header of the migration. */
    List<String> reasons() {
        return reasons;
    }

    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultSql().isEmpty()
                && column.generatedSql().isEmpty()
                && column.identity().isEmpty();
    }

    private void droppedTable(OwnedNames.Name table) {
        String name = table.schema() + "." + table.table();
        if (allowed("drop " + name)) {
            return;
        }
        var origin = origin(table, table.table());
        errors.add(
                new Problem(
                        ProblemCode.DATA_LOST,
                        origin.orElseGet(() -> new Location.InDatabase(name)),
                        "no schema of the spec declares table \"" + name + "\" any longer",
                        "dropping it would lose its rows",
                        "put it back, give the schema that replaces it renamedFrom: "
                                + table.table()
                                + ", or "
                                + howToAllow("drop " + name)));
    }

    private void droppedColumn(TableDelta delta, Column column) {
        String name = delta.qualified() + "." + column.name();
        if (allowed("drop " + name)) {
            return;
        }
        var same =
                delta.added().stream().filter(added -> added.type().equals(column.type())).toList();
        String rename =
                same.size() == 1
                        ? ", write renamedFrom: "
                                + column.name()
                                + " at \""
                                + same.getFirst().name()
                                + "\" if that is its new name"
                        : "";
        var origin =
                origin(
                        new OwnedNames.Name(
                                "column",
                                delta.table().schema(),
                                delta.table().name(),
                                column.name()),
                        column.name());
        errors.add(
                new Problem(
                        ProblemCode.DATA_LOST,
                        delta.table().location(),
                        "column \"" + name + "\" is no longer declared",
                        "dropping it would lose its values"
                                + origin.map(place -> "; it came with " + place.name()).orElse(""),
                        "put the property back" + rename + ", or " + howToAllow("drop " + name),
                        origin.stream().toList()));
    }

    /** Without row security every row is anybody's who has a grant. */
    private void opened(TableDelta delta) {
        var table = delta.table();
        String change = "open " + delta.qualified();
        if (!delta.base().given().rowSecurity()
                || delta.wanted().given().rowSecurity()
                || allowed(change)) {
            return;
        }
        errors.add(
                new Problem(
                        ProblemCode.ROWS_OPENED,
                        table.location(),
                        "table \"" + delta.qualified() + "\" would no longer be under row security",
                        "the spec has no \"policies\" for it any longer, and without row security"
                                + " its grants reach every row",
                        "put the policies back, write policies: [] so that nobody reaches a row, or"
                                + " "
                                + howToAllow(change)));
    }

    private void narrowed(ColumnDelta delta) {
        String change = "narrow " + delta.qualified();
        if (!allowed(change)) {
            errors.add(
                    new Problem(
                            ProblemCode.VALUES_NARROWED,
                            place(delta.table(), delta.wanted()),
                            "not every value of column \"" + delta.qualified() + "\" may fit",
                            "it is "
                                    + delta.base().type().text()
                                    + " and would become "
                                    + delta.wanted().type().text(),
                            "keep the type, or " + howToAllow(change)));
        }
    }

    private void tightened(TightenedCheck check) {
        if (!allowed(check.change())) {
            errors.add(check.problem(howToAllow(check.change())));
        }
    }

    private void required(TableDelta delta, Column column, String before) {
        String name = delta.qualified() + "." + column.name();
        String change = "require " + name;
        if (!allowed(change)) {
            errors.add(
                    new Problem(
                            ProblemCode.VALUES_REQUIRED,
                            place(delta, column),
                            "column \"" + name + "\" becomes NOT NULL without a default",
                            "it " + before + ", and rows that exist have no value for it",
                            "give it a default, make it optional, or " + howToAllow(change)));
        }
    }

    private static Location place(TableDelta delta, Column column) {
        return delta.declared(column).map(DesiredColumn::location).orElse(delta.table().location());
    }

    /** The line of the migration that first speaks of the object. */
    private Optional<Location> origin(OwnedNames.Name object, String name) {
        return owned.file(object)
                .flatMap(file ->
                        scripts.stream().filter(script -> script.file().equals(file)).findFirst())
                .map(script -> ScriptLines.firstMention(script, name));
    }

    private boolean allowed(String change) {
        var allowance =
                desired.allowances().stream()
                        .filter(found -> found.change().strip().equals(change))
                        .findFirst();
        allowance.ifPresent(found -> {
            if (used.add(found)) {
                reasons.add("allowed: " + change + ": " + found.reason());
            }
        });
        return allowance.isPresent();
    }

    private static String howToAllow(String change) {
        String key = change.matches("[a-z]+ [A-Za-z0-9_.]+") ? change : yaml(change);
        return "allow it in the document's x-tenon: allow: {" + key + ": <why>}";
    }

    private static String yaml(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
