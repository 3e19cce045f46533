package dev.tenon.generator.resolve;

import dev.tenon.generator.check.ColumnFacts;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.ColumnNames;
import dev.tenon.generator.table.Components;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.ValueKinds;
import java.util.Optional;

/**
 * What every part of the resolution looks into.
 *
 * @param spec the document
 * @param tables the tables it names
 * @param facts what is known of columns
 * @param findings where problems go
 * @param kinds kinds of the document's schemas
 * @param names which column a field stands for
 * @param plain whether the document was not written for Tenon
 * @param components the named schemas
 */
record Scene(
        SpecDocument spec,
        SpecTables tables,
        ColumnFacts facts,
        Findings findings,
        ValueKinds kinds,
        ColumnNames names,
        boolean plain,
        Components components) {

    static Scene of(SpecDocument spec, SpecTables tables, ColumnFacts facts) {
        var findings = new Findings();
        findings.addAll(tables.warnings());
        return new Scene(
                spec,
                tables,
                facts,
                findings,
                new ValueKinds(spec, findings),
                ColumnNames.of(spec),
                spec.plain(),
                new Components(spec));
    }

    /** The component that a use means, at the end of a chain of references. */
    Optional<SpecComponent> component(SpecSchema use) {
        return components.meant(use);
    }

    /** The table of the component that a use means. */
    Optional<NamedTable> table(SpecSchema use) {
        return component(use).flatMap(component -> tables.ofComponent(component.name()));
    }
}
