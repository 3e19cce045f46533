package dev.tenon.generator.table;

import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.ReferenceAction;
import dev.tenon.generator.spec.SpecReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the foreign keys of tables point at. */
final class ReferenceResolver {

    private final List<TableDraft> tables;
    private final List<RelationColumn> relations;
    private final Findings findings;
    private final ReferenceRules rules;

    ReferenceResolver(List<TableDraft> tables, List<RelationColumn> relations, Findings findings) {
        this.tables = tables;
        this.relations = relations;
        this.findings = findings;
        this.rules = new ReferenceRules(findings);
    }

    /** The foreign keys of a table: those of fields, then those of relations. */
    List<NamedReference> resolve(TableDraft table) {
        var references = new ArrayList<NamedReference>();
        for (var column : table.columns()) {
            column.marks()
                    .references()
                    .flatMap(reference -> resolve(table, column, reference))
                    .ifPresent(references::add);
        }
        Set<String> taken =
                references.stream().map(NamedReference::column).collect(Collectors.toSet());
        for (var relation : relations) {
            if (relation.holder().equals(table.group().name()) && taken.add(relation.column())) {
                references.add(resolve(table, relation));
            }
        }
        return references;
    }

    private NamedReference resolve(TableDraft table, RelationColumn relation) {
        var made = of(relation);
        table.column(made.column())
                .ifPresent(column ->
                        draft(made.target())
                                .filter(target -> target.column(made.targetColumn()).isPresent())
                                .ifPresent(target -> rules.check(made, column, target)));
        return made;
    }

    private static NamedReference of(RelationColumn relation) {
        return new NamedReference(
                "",
                relation.column(),
                relation.target(),
                relation.targetColumn(),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                relation.relation().at());
    }

    private Optional<NamedReference> resolve(
            TableDraft table, NamedColumn column, SpecReference reference) {
        var name = target(table, reference);
        var target = draft(name);
        if (target.isPresent()) {
            return targetColumn(target.get(), reference)
                    .map(found -> {
                        var made = of(column, name, found.name(), reference);
                        rules.check(made, column, target.get());
                        return made;
                    });
        }
        // A table that a hand-written migration creates is not in the spec: the database knows it.
        var names = tables.stream().map(found -> found.group().name().name()).toList();
        var near = NearestName.of(reference.table().value(), names);
        boolean written = reference.schema().isPresent() || near.isEmpty();
        if (reference.column().isPresent() && written) {
            return Optional.of(of(column, name, reference.column().get().value(), reference));
        }
        findings.add(unknownTable(name, reference, names));
        return Optional.empty();
    }

    private Optional<TableDraft> draft(TableName name) {
        return tables.stream().filter(found -> found.group().name().equals(name)).findFirst();
    }

    private static TableName target(TableDraft table, SpecReference reference) {
        return new TableName(
                reference.schema().map(Located::value).orElse(table.group().name().schema()),
                reference.table().value());
    }

    private Optional<NamedColumn> targetColumn(TableDraft target, SpecReference reference) {
        if (reference.column().isPresent()) {
            var written = reference.column().get();
            var found = target.find(written.value());
            if (found.isEmpty()) {
                findings.add(unknownColumn(target, written));
            }
            return found;
        }
        var key = target.key();
        if (key.size() == 1) {
            return Optional.of(key.getFirst());
        }
        findings.add(noSingleKey(target, reference));
        return Optional.empty();
    }

    private static NamedReference of(
            NamedColumn column, TableName target, String targetColumn, SpecReference reference) {
        return new NamedReference(
                reference.name().map(Located::value).orElse(""),
                column.name(),
                target,
                targetColumn,
                action(reference.onDelete()),
                action(reference.onUpdate()),
                reference.at());
    }

    private static ReferentialAction action(Optional<Located<ReferenceAction>> written) {
        return written.map(action -> ReferentialAction.valueOf(action.value().name()))
                .orElse(ReferentialAction.NO_ACTION);
    }

    private static Problem unknownTable(
            TableName name, SpecReference reference, List<String> names) {
        return new Problem(
                ProblemCode.REFERENCE_UNKNOWN,
                reference.table().at(),
                "unknown table \"" + name + "\"",
                "the schemas of the spec name " + Names.list(names),
                NearestName.of(reference.table().value(), names)
                                .map(near -> "did you mean \"" + near + "\"? ")
                                .orElse("name one of these. ")
                        + "Of a table that a migration of yours creates, write schema and column"
                        + " too");
    }

    private static Problem unknownColumn(TableDraft target, Located<String> written) {
        return new Problem(
                ProblemCode.REFERENCE_UNKNOWN,
                written.at(),
                "unknown column \""
                        + written.value()
                        + "\" in table \""
                        + target.group().name()
                        + "\"",
                "the table has " + Names.list(target.names()),
                NearestName.fix(
                        written.value(),
                        target.names(),
                        "name one of these, or leave the column out to mean the key"));
    }

    private static Problem noSingleKey(TableDraft target, SpecReference reference) {
        int parts = target.key().size();
        return new Problem(
                ProblemCode.REFERENCE_UNKNOWN,
                reference.at(),
                "nothing says which column of \"" + target.group().name() + "\" is meant",
                parts == 0
                        ? "the table has no key"
                        : "the key of the table has "
                                + Names.list(target.key().stream().map(NamedColumn::name).toList()),
                "write the column beside the table: {table: …, column: …}");
    }
}
