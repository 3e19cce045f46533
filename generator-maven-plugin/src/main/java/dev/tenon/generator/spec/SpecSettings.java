package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * The document's {@code x-tenon}.
 *
 * @param schema database schema; empty when not written
 * @param datasource name of the data source; empty when not written
 * @param naming how fields become columns
 * @param migrations who owns the tables
 * @param allow changes of the database that are meant although they lose something
 * @param auth how callers are told apart; empty when everybody is alike
 * @param terms what holds for every call of every operation
 */
public record SpecSettings(
        Optional<Located<String>> schema,
        Optional<Located<String>> datasource,
        Naming naming,
        Migrations migrations,
        List<SpecAllow> allow,
        Optional<SpecAuth> auth,
        SpecTerms terms) {

    /** How fields become columns. */
    public enum Naming {
        /** {@code ownerId} becomes {@code owner_id}. */
        SNAKE_CASE,
        /** The field's name is the column's. */
        SAME
    }

    /** Who owns the tables. */
    public enum Migrations {
        /** The spec: differences become migrations. */
        WRITE,
        /** The database: differences are problems. */
        VERIFY
    }

    public SpecSettings {
        allow = List.copyOf(allow);
    }
}
