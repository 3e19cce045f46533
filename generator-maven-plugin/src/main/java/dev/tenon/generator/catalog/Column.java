package dev.tenon.generator.catalog;

import java.util.Optional;

/**
 * One column of a relation.
 *
 * @param name as stored, without quotes
 * @param position 1-based and without gaps, also where columns were dropped
 * @param type its SQL type
 * @param nullable always true in views, of which PostgreSQL does not know better
 * @param defaultSql expression in the server's own form; empty when there is none
 * @param identity present for identity columns
 * @param generatedSql expression of a generated column; empty for others
 * @param comment empty when there is none
 */
public record Column(
        String name,
        int position,
        SqlType type,
        boolean nullable,
        String defaultSql,
        Optional<Identity> identity,
        String generatedSql,
        String comment) {

    /** The same column at another place. */
    Column at(int place) {
        return new Column(name, place, type, nullable, defaultSql, identity, generatedSql, comment);
    }
}
