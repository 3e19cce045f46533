package dev.tenon.generator.model;

/**
 * A table or view of the database.
 *
 * @param schema as stored, without quotes
 * @param name as stored, without quotes
 */
public record TableName(String schema, String name) {

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
