package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * What a field says of its column, from {@code x-tenon} or OpenAlchemy's keys.
 *
 * @param column column name, when it does not follow from the field's
 * @param key whether it is (part of) the primary key
 * @param identity whether the database numbers it
 * @param type SQL type
 * @param standard SQL expression of the column's default
 * @param references the foreign key
 * @param unique whether the column alone is unique
 * @param index whether the column alone is indexed
 * @param renamedFrom the column's former name
 * @param hidden whether no caller ever sees or writes it
 * @param target for a field that refers to another table schema: the other schema's field that the
 *     foreign key points at; empty for its key
 */
public record SpecColumn(
        Optional<Located<String>> column,
        Optional<Located<Boolean>> key,
        Optional<Located<Boolean>> identity,
        Optional<Located<String>> type,
        Optional<Located<String>> standard,
        Optional<SpecReference> references,
        Optional<Located<Boolean>> unique,
        Optional<Located<Boolean>> index,
        Optional<Located<String>> renamedFrom,
        Optional<Located<Boolean>> hidden,
        Optional<Located<String>> target) {

    /** Nothing said. */
    public static final SpecColumn NONE =
            new SpecColumn(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Whether it is (part of) the primary key. */
    public boolean isKey() {
        return key.map(Located::value).orElse(false);
    }
}
