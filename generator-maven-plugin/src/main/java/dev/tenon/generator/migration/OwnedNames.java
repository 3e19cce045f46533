package dev.tenon.generator.migration;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the objects of a database come from, by the names they have. */
final class OwnedNames {

    private final Map<Name, Ownership.Origin> origins;

    OwnedNames(Map<Name, Ownership.Origin> origins) {
        this.origins = Map.copyOf(origins);
    }

    /**
     * An object's name.
     *
     * @param kind table, column, constraint, index, policy, row security, or a verb and the role
     *     that has it
     * @param schema of its table
     * @param table its table; empty for a right on the schema
     * @param name its own name, of a right the column's; empty for the table itself
     */
    record Name(String kind, String schema, String table, String name) {

        /** Whether it is that table or a part of it. */
        boolean isOf(DesiredTable declared) {
            return declared.schema().equals(schema) && declared.name().equals(table);
        }
    }

    /**
     * Whether it first appeared in a migration of Tenon's. The table of clients is people's from
     * then on: the spec does not describe it, and what is in it nobody can make again.
     */
    boolean owns(Name name) {
        var origin = origins.get(name);
        return origin != null && origin.owned() && !name.table().equals(ClientDdl.TABLE);
    }

    boolean ownsTable(String schema, String table) {
        return owns(new Name("table", schema, table, ""));
    }

    boolean ownsColumn(String schema, String table, String column) {
        return owns(new Name("column", schema, table, column));
    }

    /** Whether row security of a table was put on by Tenon. */
    boolean ownsRowSecurity(String schema, String table) {
        return owns(new Name("row security", schema, table, ""));
    }

    /** The migration it first appeared in. */
    Optional<String> file(Name name) {
        return Optional.ofNullable(origins.get(name)).map(Ownership.Origin::file);
    }

    /** The tables that first appeared in migrations of Tenon's, by schema and name. */
    Stream<Name> tables() {
        return origins.keySet().stream()
                .filter(name -> name.kind().equals("table") && owns(name))
                .sorted(Comparator.comparing(Name::schema).thenComparing(Name::table));
    }
}
