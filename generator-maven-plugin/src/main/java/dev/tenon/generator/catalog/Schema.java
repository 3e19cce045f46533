package dev.tenon.generator.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One schema of a database.
 *
 * @param name as stored, without quotes
 * @param comment empty when there is none
 * @param users roles that may use what is in it, by name; {@code public} for everybody
 * @param relations tables, views and materialized views, by name
 * @param routines functions and procedures, by name, then arguments
 */
public record Schema(
        String name,
        String comment,
        List<String> users,
        List<Relation> relations,
        List<Routine> routines) {

    public Schema {
        users = List.copyOf(users);
        relations = List.copyOf(relations);
        routines = List.copyOf(routines);
    }

    /** The table, view or materialized view of that name, if there is one. */
    public Optional<Relation> relation(String relation) {
        return relations.stream().filter(found -> found.name().equals(relation)).findFirst();
    }
}
