package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * What an object schema says of its table, from {@code x-tenon} or OpenAlchemy's keys. Lists of
 * names hold field or column names as they are written.
 *
 * @param table table name
 * @param view view name, instead of a table
 * @param schema database schema, when it is not the document's
 * @param key the primary key's names; empty list when the fields or conventions say it
 * @param unique unique constraints over several columns
 * @param indexes indexes over several columns
 * @param renamedFrom the table's former name
 * @param rights who may do what with its rows
 */
public record SpecTable(
        Optional<Located<String>> table,
        Optional<Located<String>> view,
        Optional<Located<String>> schema,
        List<Located<String>> key,
        List<SpecIndex> unique,
        List<SpecIndex> indexes,
        Optional<Located<String>> renamedFrom,
        SpecRights rights) {

    /** Nothing said. */
    public static final SpecTable NONE =
            new SpecTable(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    SpecRights.NONE);

    public SpecTable {
        key = List.copyOf(key);
        unique = List.copyOf(unique);
        indexes = List.copyOf(indexes);
    }

    /** The table's or view's name; empty when the schema names neither. */
    public Optional<Located<String>> relation() {
        return table.or(() -> view);
    }
}
