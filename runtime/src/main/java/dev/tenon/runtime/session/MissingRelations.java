package dev.tenon.runtime.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database lacks of the relations and columns a service needs. Immutable.
 *
 * @param relations qualified names of tables and views that are not there
 * @param columns qualified names of columns that are not there although their relation is
 */
record MissingRelations(List<String> relations, List<String> columns) {

    static final MissingRelations NONE = new MissingRelations(List.of(), List.of());

    /** One look at the whole catalogue, which every role may read. */
    private static final String READ =
            """
            select wanted."schema", wanted."name", col
            from pg_catalog.jsonb_to_recordset(cast(? as pg_catalog.jsonb))
                as wanted("schema" text, "name" text, "columns" text[])
            left join (pg_catalog.pg_class c
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace)
                on n.nspname = wanted."schema" and c.relname = wanted."name"
                and c.relkind in ('r', 'p', 'v', 'm', 'f')
            left join lateral pg_catalog.unnest(wanted."columns") as col on c.oid is not null
            where c.oid is null or col is not null and not exists (
                select from pg_catalog.pg_attribute a
                where a.attrelid = c.oid and a.attname = col and not a.attisdropped)
            order by 1, 2, 3
            """;

    private static final int PATIENCE_SECONDS = 5;

    /** More names than anybody reads in one line. */
    private static final int MOST_NAMES = 20;

    MissingRelations {
        relations = List.copyOf(relations);
        columns = List.copyOf(columns);
    }

    /**
     * Compares the database with what is wanted.
     *
     * @param wanted JSON: an array of objects with {@code schema}, {@code name} and {@code
     *     columns}, as the generator writes it
     */
    static MissingRelations read(Connection connection, String wanted) throws SQLException {
        List<String> relations = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, wanted);
            query.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String relation = rows.getString(1) + "." + rows.getString(2);
                    String column = rows.getString(3);
                    if (column == null) {
                        relations.add(relation);
                    } else {
                        columns.add(relation + "." + column);
                    }
                }
            }
        }
        return new MissingRelations(relations, columns);
    }

    boolean isEmpty() {
        return relations.isEmpty() && columns.isEmpty();
    }

    /** What is missing, such as {@code the tables or views shop.pet; the columns shop.tag.hue}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!relations.isEmpty()) {
            parts.add("the tables or views " + names(relations));
        }
        if (!columns.isEmpty()) {
            parts.add("the columns " + names(columns));
        }
        return String.join("; ", parts);
    }

    /** A name may hold line ends, which would forge lines of the log. */
    private static String names(List<String> names) {
        String shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        int more = names.size() - MOST_NAMES;
        return shown.replaceAll("\\p{Cntrl}", "?") + (more > 0 ? " and " + more + " more" : "");
    }
}
