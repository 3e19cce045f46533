package dev.tenon.generator.table;

import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.SpecColumn;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the columns of a table from the fields of its schemas and from relations. */
final class TableColumns {

    private final TableGroup group;
    private final ValueKinds kinds;
    private final Findings findings;
    private final Map<String, NamedColumn> columns = new LinkedHashMap<>();

    TableColumns(TableGroup group, ValueKinds kinds, Findings findings) {
        this.group = group;
        this.kinds = kinds;
        this.findings = findings;
    }

    /**
     * The table with its columns.
     *
     * @param relations those of all tables
     */
    TableDraft gather(List<RelationColumn> relations) {
        group.components().forEach(this::addFields);
        for (var relation : relations) {
            if (relation.holder().equals(group.name())) {
                add(relation);
            }
        }
        return new TableDraft(group, List.copyOf(columns.values()));
    }

    private void addFields(SpecComponent component) {
        var resolver = new ColumnResolver(group, kinds, findings);
        Map<String, SpecField> seen = new HashMap<>();
        for (var field : component.schema().shape().fields()) {
            if (field.relation().isPresent()) {
                continue;
            }
            String name = group.names().of(field);
            var twin = seen.putIfAbsent(name, field);
            if (twin != null) {
                findings.add(clash(name, twin, field));
                continue;
            }
            resolver.resolve(component, field).ifPresent(this::add);
        }
    }

    private void add(NamedColumn column) {
        var first = columns.putIfAbsent(column.name(), column);
        if (first != null
                && KindMatch.join(column.kind(), column.schema(), first.kind()).isEmpty()) {
            findings.add(contradiction(first, column));
        }
    }

    private void add(RelationColumn relation) {
        if (columns.containsKey(relation.column())) {
            return;
        }
        var pointed = relation.relation().targetField().schema();
        kinds.of(pointed, new Slot(relation.target().name(), relation.targetColumn()))
                .ifPresent(kind ->
                        columns.put(
                                relation.column(),
                                new NamedColumn(
                                        relation.column(),
                                        relation.column(),
                                        false,
                                        kind,
                                        pointed.column()
                                                .type()
                                                .map(type -> type.value())
                                                .orElseGet(() -> SqlTypes.of(kind)),
                                        !relation.relation().notNull(),
                                        "",
                                        Optional.empty(),
                                        pointed,
                                        SpecColumn.NONE,
                                        relation.relation().at())));
    }

    private Problem clash(String name, SpecField first, SpecField second) {
        return new Problem(
                ProblemCode.COLUMN_CLASH,
                second.key(),
                "\"" + first.name() + "\" and \"" + second.name() + "\" are the same column",
                "both stand for column \"" + name + "\" of \"" + group.name() + "\"",
                "rename one, or write its column as \"x-tenon: {column: …}\"",
                List.of(first.key()));
    }

    private Problem contradiction(NamedColumn first, NamedColumn second) {
        return new Problem(
                ProblemCode.TYPE_DIFFERS,
                second.at(),
                "\"" + second.field() + "\" is of another type here than in its table",
                "column \""
                        + group.name()
                        + "."
                        + first.name()
                        + "\" takes "
                        + KindText.of(first.kind())
                        + ", this field "
                        + KindText.of(second.kind()),
                "write the same type and format in both schemas",
                List.of(first.at()));
    }
}
