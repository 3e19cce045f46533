package dev.tenon.generator.table;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.spec.SpecPath;
import dev.tenon.generator.spec.SpecRules;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.spec.SpecSettings;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells specs written for OpenAlchemy from those written for Tenon: a document without any {@code
 * x-tenon} key must build unchanged, so what it cannot say gets a standard answer and a warning.
 */
public final class PlainSpec {

    private PlainSpec() {}

    /** Whether the document says nothing to Tenon. */
    public static boolean is(SpecDocument spec) {
        return !speaks(spec.settings())
                && spec.schemas().stream().noneMatch(component -> speaks(component.schema()))
                && spec.paths().stream().noneMatch(PlainSpec::speaks);
    }

    /** Whether a schema became a table by OpenAlchemy's key. */
    static boolean isOpenAlchemy(SpecSchema schema) {
        return schema.table().table().isPresent()
                && schema.table().table().filter(PlainSpec::isTenon).isEmpty();
    }

    private static boolean speaks(SpecSettings settings) {
        return settings.schema().isPresent()
                || settings.datasource().isPresent()
                || settings.naming() != SpecSettings.Naming.SNAKE_CASE
                || settings.migrations() != SpecSettings.Migrations.WRITE
                || !settings.allow().isEmpty();
    }

    private static boolean speaks(SpecSchema schema) {
        var table = schema.table();
        return Stream.of(table.table(), table.schema(), table.renamedFrom())
                        .flatMap(Optional::stream)
                        .anyMatch(PlainSpec::isTenon)
                || table.view().isPresent()
                || !table.key().isEmpty()
                || Stream.of(table.unique(), table.indexes())
                        .flatMap(java.util.List::stream)
                        .anyMatch(index -> isTenon(index.at()))
                || schema.shape().fields().stream().anyMatch(field -> marked(field.schema()));
    }

    private static boolean marked(SpecSchema field) {
        var column = field.column();
        return column.column().isPresent()
                || column.renamedFrom().isPresent()
                || Stream.of(
                                column.key(),
                                column.identity(),
                                column.type(),
                                column.standard(),
                                column.unique(),
                                column.index())
                        .flatMap(Optional::stream)
                        .anyMatch(PlainSpec::isTenon)
                || column.references().filter(found -> isTenon(found.at())).isPresent();
    }

    private static boolean speaks(SpecPath path) {
        return path.operations().stream()
                .anyMatch(operation ->
                        !operation.rules().equals(SpecRules.NONE)
                                || operation.parameters().stream()
                                        .map(SpecParameter::column)
                                        .anyMatch(Optional::isPresent));
    }

    private static boolean isTenon(Located<?> value) {
        return isTenon(value.at()) || isTenon(value.key());
    }

    private static boolean isTenon(Location.InFile at) {
        return at.pointer().contains("/x-tenon");
    }
}
