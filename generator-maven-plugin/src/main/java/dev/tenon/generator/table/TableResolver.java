package dev.tenon.generator.table;

import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.SpecDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the tables and views that a spec names; needs no database. */
public final class TableResolver {

    private final SpecDocument spec;
    private final Findings findings = new Findings();

    private TableResolver(SpecDocument spec) {
        this.spec = spec;
    }

    /**
     * The tables of a spec.
     *
     * @throws dev.tenon.generator.problem.ProblemsException with every table, column or reference
     *     that cannot be ({@code MAP-4xx}, {@code NAME-5xx})
     */
    public static SpecTables resolve(SpecDocument spec) {
        return new TableResolver(spec).resolve();
    }

    private SpecTables resolve() {
        var groups = new TableGroups(spec, ColumnNames.of(spec), findings);
        var found = groups.find();
        var relations = new RelationColumns(found, new Components(spec), findings).find();
        var kinds = new ValueKinds(spec, findings);
        var drafts =
                found.stream()
                        .map(group -> new TableColumns(group, kinds, findings).gather(relations))
                        .toList();
        var references = new ReferenceResolver(drafts, relations, findings);
        var tables = drafts.stream().map(draft -> table(draft, references)).toList();
        findings.throwIfErrors();
        return new SpecTables(
                schemas(groups.standardSchema(), tables),
                tables,
                enums(tables),
                findings.warnings());
    }

    private NamedTable table(TableDraft draft, ReferenceResolver references) {
        new NameRules(findings).check(draft);
        var indexes = new IndexResolver(draft, findings);
        indexes.checkKey();
        var group = draft.group();
        return new NamedTable(
                group.name(),
                group.view(),
                group.owner(),
                group.components().stream().map(component -> component.name()).toList(),
                draft.columns(),
                draft.key(),
                references.resolve(draft),
                indexes.unique(),
                indexes.indexes(),
                new RightsResolver(spec.settings().auth(), findings).resolve(draft),
                group.nameInSpec().at());
    }

    private List<String> schemas(String standard, List<NamedTable> tables) {
        var written = spec.settings().schema().map(_ -> standard).stream();
        var named = tables.stream().map(table -> table.name().schema());
        var all = Stream.concat(written, named).distinct().toList();
        return all.isEmpty() ? List.of(standard) : all;
    }

    private static List<EnumType> enums(List<NamedTable> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> enumOf(column.kind()).stream())
                .distinct()
                .sorted(Comparator.comparing(EnumType::at, Location.ORDER))
                .toList();
    }

    /** The enum that values of a kind are of, also inside a list. */
    public static Optional<EnumType> enumOf(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Choice choice -> Optional.of(choice.type());
            case ValueKind.Many many -> enumOf(many.item());
            case ValueKind.Single _, ValueKind.Json _ -> Optional.empty();
        };
    }
}
