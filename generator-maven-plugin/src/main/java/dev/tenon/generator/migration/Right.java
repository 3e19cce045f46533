package dev.tenon.generator.migration;

/**
 * One right of one role, as PostgreSQL keeps it.
 *
 * @param verb {@code select}, {@code insert}, {@code update} or {@code delete} of a table, {@code
 *     usage} of a schema
 * @param role who has it
 * @param schema the schema
 * @param table the table; empty for the schema itself
 * @param column the column; empty for the whole
 */
record Right(String verb, String role, String schema, String table, String column) {

    /** The verb for schemas. */
    static final String USAGE = "usage";

    /** By what name {@link Ownership} knows it. */
    OwnedNames.Name name() {
        return new OwnedNames.Name(verb + " " + role, schema, table, column);
    }

    /** The same right on the whole table. */
    Right whole() {
        return new Right(verb, role, schema, table, "");
    }

    boolean ofColumn() {
        return !column.isEmpty();
    }
}
