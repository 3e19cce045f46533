package dev.tenon.generator.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Everything the generator knows of a database.
 *
 * @param schemas the schemas asked for, by name; PostgreSQL's own never among them
 */
public record Catalog(List<Schema> schemas) {

    public Catalog {
        schemas = List.copyOf(schemas);
    }

    /** The schema of that name, if it was read. */
    public Optional<Schema> schema(String name) {
        return schemas.stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    /** The table, view or materialized view of that name, if there is one. */
    public Optional<Relation> relation(String schema, String name) {
        return schema(schema).flatMap(found -> found.relation(name));
    }
}
