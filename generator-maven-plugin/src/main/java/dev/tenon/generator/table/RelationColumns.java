package dev.tenon.generator.table;

import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the foreign key columns that relations between schemas ask for. */
final class RelationColumns {

    private final List<TableGroup> groups;
    private final Components components;
    private final Findings findings;

    RelationColumns(List<TableGroup> groups, Components components, Findings findings) {
        this.groups = groups;
        this.components = components;
        this.findings = findings;
    }

    /** All of them, in document order of the fields. */
    List<RelationColumn> find() {
        var found = new ArrayList<RelationColumn>();
        for (var group : groups) {
            for (var component : group.components()) {
                for (var field : component.schema().shape().fields()) {
                    field.relation()
                            .flatMap(relation -> column(group, field, relation))
                            .ifPresent(column -> {
                                found.add(column);
                                findings.add(hidden(component, column));
                            });
                }
            }
        }
        return found;
    }

    private Optional<RelationColumn> column(
            TableGroup group, SpecField field, SpecRelation relation) {
        return components
                .named(relation.schema())
                .flatMap(schema ->
                        groups.stream()
                                .filter(other -> other.components().contains(schema))
                                .findFirst())
                .map(other ->
                        relation.kind() == SpecRelation.Kind.TO_ONE
                                ? column(group, other, field)
                                : column(other, group, field));
    }

    private static RelationColumn column(TableGroup holder, TableGroup target, SpecField field) {
        var relation = field.relation().orElseThrow();
        return new RelationColumn(
                holder.name(),
                holder.column(relation.column()).orElse(relation.column()),
                target.name(),
                target.names().of(relation.targetField()),
                field,
                relation);
    }

    private static Problem hidden(SpecComponent component, RelationColumn column) {
        boolean one = column.relation().kind() == SpecRelation.Kind.TO_ONE;
        return new Problem(
                ProblemCode.RELATION_HIDDEN,
                column.field().key(),
                "\""
                        + component.name()
                        + "."
                        + column.field().name()
                        + "\" is not shown: it holds rows of another table",
                "answers of this version hold the columns of one table; the foreign key is \""
                        + column.holder().name()
                        + "."
                        + column.column()
                        + "\"",
                one
                        ? "read and write the key as field \"" + column.column() + "\" instead"
                        : "list the related rows by an operation of their own instead");
    }
}
