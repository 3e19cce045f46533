package dev.tenon.generator.spec;

import java.util.List;
import java.util.stream.Stream;

/** Merges what two parts of a schema say of table and column; the later part wins. */
final class ExtensionMerge {

    private ExtensionMerge() {}

    static SpecTable tables(SpecTable first, SpecTable second) {
        // A part with a table of its own is that table; the other only lent its columns.
        boolean own = second.relation().isPresent();
        return new SpecTable(
                own ? second.table() : first.table(),
                own ? second.view() : first.view(),
                second.schema().or(first::schema),
                second.key().isEmpty() ? first.key() : second.key(),
                joined(first.unique(), second.unique()),
                joined(first.indexes(), second.indexes()),
                own ? second.renamedFrom() : second.renamedFrom().or(first::renamedFrom),
                own ? second.rights() : first.rights().and(second.rights()));
    }

    static SpecColumn columns(SpecColumn first, SpecColumn second) {
        return new SpecColumn(
                second.column().or(first::column),
                second.key().or(first::key),
                second.identity().or(first::identity),
                second.type().or(first::type),
                second.standard().or(first::standard),
                second.references().or(first::references),
                second.unique().or(first::unique),
                second.index().or(first::index),
                second.renamedFrom().or(first::renamedFrom),
                second.hidden().or(first::hidden),
                second.target().or(first::target));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
