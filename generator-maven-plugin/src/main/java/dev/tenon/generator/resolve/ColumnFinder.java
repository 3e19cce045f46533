package dev.tenon.generator.resolve;

import dev.tenon.generator.table.ColumnNames;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the column that a name in an operation means. */
final class ColumnFinder {

    private final NamedTable table;

    ColumnFinder(NamedTable table) {
        this.table = table;
    }

    /** The column of that field or of that stored name; the field's name wins. */
    Optional<NamedColumn> exact(String name) {
        return table.columns().stream()
                .filter(column -> column.field().equals(name))
                .findFirst()
                .or(() -> table.column(name));
    }

    /** As {@link #exact}, or else the column whose name has the same words. */
    Optional<NamedColumn> named(String name) {
        return exact(name).or(() -> words(ColumnNames.snakeCase(name)));
    }

    private Optional<NamedColumn> words(String words) {
        return table.columns().stream().filter(column -> hasWords(column, words)).findFirst();
    }

    private static boolean hasWords(NamedColumn column, String words) {
        return ColumnNames.snakeCase(column.name()).equals(words)
                || ColumnNames.snakeCase(column.field()).equals(words);
    }

    /**
     * The column that a path variable means. In the path of one row, {@code /pets/{petId}}, the
     * table's or segment's name before the key's means the key; behind another table's segment,
     * {@code /owners/{id}/pets}, that segment's name belongs to the column, here {@code owner_id}.
     */
    Optional<NamedColumn> variable(String name, PathShape path) {
        Set<String> before = path.before(name).map(Singular::of).orElse(Set.of());
        String own = ColumnNames.snakeCase(table.name().name());
        boolean ownSegment = before.isEmpty() || before.contains(own) || path.endsWith(name);
        String words = ColumnNames.snakeCase(name);
        if (!ownSegment) {
            return named(name)
                    .filter(column -> !table.key().equals(List.of(column)))
                    .or(() ->
                            before.stream()
                                    .flatMap(word -> words(word + "_" + words).stream())
                                    .findFirst());
        }
        return key(words, before, own).or(() -> named(name));
    }

    private Optional<NamedColumn> key(String words, Set<String> before, String own) {
        if (table.key().size() != 1) {
            return Optional.empty();
        }
        var key = table.key().getFirst();
        boolean meant =
                hasWords(key, words)
                        || hasWords(key, tail(words, own))
                        || before.stream().anyMatch(word -> hasWords(key, tail(words, word)));
        return meant ? Optional.of(key) : Optional.empty();
    }

    /** {@code pet_id} after {@code pet} is {@code id}. */
    private static String tail(String words, String word) {
        return words.startsWith(word + "_") ? words.substring(word.length() + 1) : "";
    }
}
